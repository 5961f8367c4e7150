package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.notification.Letter;
import se.samverk.notification.boundary.Outbox;
import se.samverk.organisation.Account;
import se.samverk.organisation.AccountErased;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.MailAddress;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.OneTimeLink.Purpose;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SecretKey;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.register.InvitationView;
import se.samverk.register.OfferView;
import se.samverk.register.ProvenIdentity;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/**
 * Invitations to a seat. Whoever may give the seat may invite to it; the link opens once, for a time, for the one
 * person it was meant for. Somebody who has an account accepts after signing in and gets no second one.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class Invitations {
    private static final String PATH = "/open/invitation.xhtml?token=";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private ThingAccess things;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Seats seats;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Outbox outbox;

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * An invitation that has been made or sent anew.
     *
     * @param path where its link leads, told only when it is to be handed over; else null
     */
    public record Invited(long id, String path) implements Serializable {
    }

    /** Invites somebody to a seat. Fields in refusals: mail, role. */
    @Allowed(Right.SIGNED_IN)
    public Invited invite(@Valid InvitePerson order) {
        if (!seats.mayGive(order.role(), order.placeId(), order.organisationId())) {
            throw new NotAllowed("invitation.notYours");
        }
        String mail = address(order.mail());
        Organisation organisation = access.organisation(order.organisationId());
        demandOpen(organisation, "organisation");
        SubjectRef place = order.role().place() == null
                ? null
                : new SubjectRef(order.role().place(), Objects.requireNonNull(order.placeId()));
        if (place != null && things.head(place).isEmpty()) {
            throw new NotFound();
        }
        demandNotInvitedAlready(mail, order.role(), place, organisation);
        return send(invitation(mail, order.displayName(), order.language()).toSeat(order.role(), place, organisation,
                order.title()), order.byMail());
    }

    /**
     * Invites somebody to a seat that is held: to follow its holder from a day, or to stand in. Until it is accepted
     * the seat and what waits for it stay as they are. Fields in refusals: mail, from.
     */
    @Allowed(Right.SIGNED_IN)
    public Invited inviteTo(@Valid InviteToSeat order) {
        Seat seat = seats.heldForInviting(order.seatId(), order.task(), order.from());
        String mail = address(order.mail());
        demandOpen(seat.getOrganisation(), "");
        Invitation invitation = invitation(mail, order.displayName(), order.language()).toHeldSeat(seat, order.task(),
                order.from(), seats.holderOf(seat));
        demandNotInvitedAlready(mail, invitation.getRole(), invitation.getPlace().orElse(null),
                seat.getOrganisation());
        return send(invitation, order.byMail());
    }

    private static String address(String typed) {
        String mail = MailAddress.normalise(typed);
        if (!Letter.isAddress(mail) || !mail.matches("[a-z0-9._@+-]+")) {
            throw new RuleBroken("invitation.address", "mail");
        }
        return mail;
    }

    private Invitation invitation(String mail, String name, Language language) {
        return new Invitation(mail, name, language, caller.view().name(), clock.now(),
                clock.now().plusDays(settings.invitationDays())).sentBy(me());
    }

    private Invited send(Invitation invitation, boolean byMail) {
        em.persist(invitation);
        audit.noteChange("invitation.sent", invitation.getPlace().orElse(null),
                invitation.getRole() + " invitation " + invitation.getId());
        return new Invited(invitation.getId(), link(invitation, byMail));
    }

    /** Whether the caller may invite to a role of some organisation, so that a choice offers what can be chosen. */
    @Allowed(Right.SIGNED_IN)
    public boolean mayInviteTo(Role role) {
        CallerView me = caller.view();
        boolean portal = me.has(Role.SYSTEM_ADMINISTRATOR);
        return switch (role) {
            case READER -> Right.PEOPLE_ADMINISTRATOR.holds(me);
            case ORGANISATION_ADMINISTRATOR -> portal || me.has(Role.COORDINATOR);
            default -> portal && !role.inGroup();
        };
    }

    private void demandNotInvitedAlready(String mail, Role role, SubjectRef place, Organisation organisation) {
        boolean invited = em.createNamedQuery("Invitation.ofMail", Invitation.class).setParameter("mail", mail)
                .getResultList().stream()
                .anyMatch(other -> other.stateAt(clock.now()) == Invitation.State.OPEN && other.getRole() == role
                        && other.getPlace().equals(Optional.ofNullable(place))
                        && other.getOrganisation().equals(organisation));
        if (invited) {
            throw new RuleBroken("invitation.twice", "mail", mail);
        }
    }

    /** Makes a link, sends it or returns its path. The links before it stop working. */
    private String link(Invitation invitation, boolean byMail) {
        revokeLinks(invitation);
        String token = SecretKey.fresh();
        em.persist(OneTimeLink.toInvitation(invitation.getId(), token, clock.now(), invitation.getExpiresAt()));
        if (!byMail) {
            return PATH + token;
        }
        outbox.post(new Letter(invitation.getMail(), invitation.getLanguage(), "invitation",
                List.of(invitation.getOrganisation().getName(), Integer.toString(settings.invitationDays())),
                PATH + token));
        return null;
    }

    private void revokeLinks(Invitation invitation) {
        em.createNamedQuery("OneTimeLink.ofInvitation", OneTimeLink.class)
                .setParameter("invitation", invitation.getId()).getResultList()
                .forEach(link -> link.revoke(clock.now()));
    }

    private void demandOpen(Organisation organisation, String field) {
        if (!organisation.isOpenOn(clock.today())) {
            throw new RuleBroken("organisation.R4", field, organisation.getName());
        }
    }

    private Account me() {
        return access.account(caller.view().accountId());
    }

    /**
     * Sends an invitation anew, with a new link and a new time; the link before stops working. Whoever sends it stands
     * behind it from now on.
     */
    @Allowed(Right.SIGNED_IN)
    public Invited again(long id, boolean byMail) {
        Invitation invitation = managed(id);
        demandOpen(invitation.getOrganisation(), "");
        invitation.prolong(clock.now(), clock.now().plusDays(settings.invitationDays()));
        invitation.sentBy(me());
        audit.noteChange("invitation.sent", invitation.getPlace().orElse(null), "invitation " + id);
        return new Invited(id, link(invitation, byMail));
    }

    /** Takes an invitation back; its link stops working. */
    @Allowed(Right.SIGNED_IN)
    public void revoke(long id) {
        Invitation invitation = managed(id);
        invitation.revoke(clock.now());
        revokeLinks(invitation);
        audit.noteChange("invitation.revoked", invitation.getPlace().orElse(null), "invitation " + id);
    }

    /** An invitation, for those who may give its seat. */
    @Allowed(Right.SIGNED_IN)
    public InvitationView view(long id) {
        return view(managed(id));
    }

    /** The invitations that have been neither accepted nor taken back and whose seats the caller may give. */
    @Allowed(Right.SIGNED_IN)
    public List<InvitationView> pending() {
        return em.createNamedQuery("Invitation.pending", Invitation.class).getResultList().stream()
                .filter(this::mayManage).map(this::view).toList();
    }

    /** Some invitations by their numbers, of those whose seats the caller may give. */
    @Allowed(Right.SIGNED_IN)
    public List<InvitationView> numbered(Set<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return em.createNamedQuery("Invitation.numbered", Invitation.class).setParameter("numbers", numbers)
                .getResultList().stream().filter(this::mayManage).map(this::view).toList();
    }

    private Invitation managed(long id) {
        Invitation invitation = access.invitation(id);
        if (!mayManage(invitation)) {
            throw new NotFound();
        }
        return invitation;
    }

    private boolean mayManage(Invitation invitation) {
        return invitation.getSeat().map(seats::mayGive).orElseGet(() -> seats.mayGive(invitation.getRole(),
                invitation.getPlace().map(SubjectRef::id).orElse(null), invitation.getOrganisation().getId()));
    }

    /**
     * Whether the organisation goes on and whoever sent the invitation may still give its seat. An invitation that was
     * sent before its sender was kept rests on its organisation alone.
     */
    private boolean isVouchedFor(Invitation invitation) {
        if (!invitation.getOrganisation().isOpenOn(clock.today())) {
            return false;
        }
        Account inviter = invitation.getInviter().orElse(null);
        if (inviter == null) {
            return true;
        }
        AtomicBoolean may = new AtomicBoolean();
        if (inviter.isActive()) {
            caller.actAs(inviter.getUsername(), () -> may.set(mayManage(invitation)));
        }
        return may.get();
    }

    private InvitationView view(Invitation one) {
        SubjectRef place = one.getPlace().orElse(null);
        return new InvitationView(one.getId(), one.getMail(), one.getDisplayName(), one.getRole(), place,
                name(place), one.getOrganisation().getName(), one.getTitle(),
                one.stateAt(clock.now(), isVouchedFor(one)), one.getInvitedBy(), one.getInvitedAt(),
                one.getExpiresAt(), one.getSeat().map(Seat::getId).orElse(null), one.getTask().orElse(null),
                one.getFrom().orElse(null));
    }

    private String name(SubjectRef place) {
        return place == null ? "" : things.head(place).map(Thing::getTitle).orElse("");
    }

    /** What the link of an invitation offers to its holder; why it does not open, when it does not. */
    @Allowed(Right.EVERYBODY)
    public OfferView offer(String token) {
        OneTimeLink.State state = links.state(token, Purpose.INVITATION);
        if (state != OneTimeLink.State.OPEN) {
            return OfferView.closed(state);
        }
        OneTimeLink link = links.open(token, Purpose.INVITATION);
        Invitation invitation = access.invitation(link.getInvitationId().orElseThrow());
        if (!isVouchedFor(invitation)) {
            return OfferView.lapse();
        }
        Account account = accountOf(invitation);
        SubjectRef place = invitation.getPlace().orElse(null);
        return new OfferView(state, false, invitation.getMail(), invitation.getDisplayName(), invitation.getRole(),
                place,
                name(place), invitation.getOrganisation().getName(), invitation.getInvitedBy(),
                invitation.getExpiresAt(), account != null,
                account != null && account.getId().equals(caller.view().accountId()),
                invitation.getFrom().orElse(null));
    }

    private Account accountOf(Invitation invitation) {
        return em.createNamedQuery("Account.byMail", Account.class).setParameter("mail", invitation.getMail())
                .getResultList().stream().findFirst()
                .or(() -> em.createNamedQuery("Account.byUsername", Account.class)
                        .setParameter("username", invitation.getMail()).getResultList().stream().findFirst())
                .orElse(null);
    }

    /**
     * Makes the holder of the link a person with an account in the seat. Refused when there is an account of the
     * address: its person accepts after signing in. Field in refusals: password.
     */
    @Allowed(Right.EVERYBODY)
    public SignedIn accept(@Valid AcceptInvitation order) {
        OneTimeLink link = links.open(order.token(), Purpose.INVITATION);
        Invitation invitation = offered(link);
        if (accountOf(invitation) != null) {
            throw new RuleBroken("invitation.known", "");
        }
        passwords.demandUnguessable(order.password(), "password", invitation.getMail(), order.displayName());
        long number = accounts.enter(invitation.getMail(), order.displayName(), order.title(),
                passwords.hashed(order.password()));
        accounts.speak(invitation.getMail(), invitation.getLanguage());
        take(link, invitation, access.person(number));
        return new SignedIn(invitation.getMail(), Optional.of(invitation.getLanguage()));
    }

    /** Gives the seat to whoever has signed in, when it is the one invited. */
    @Allowed(Right.SIGNED_IN)
    public void take(String token) {
        OneTimeLink link = links.open(token, Purpose.INVITATION);
        Invitation invitation = offered(link);
        Account account = accountOf(invitation);
        if (account == null || !account.getId().equals(caller.view().accountId())) {
            throw new NotAllowed("invitation.another");
        }
        take(link, invitation, account.getPerson());
    }

    /**
     * Gives the seat to somebody whom the provider vouches for, with an account made now or the one that the identity
     * opens. The link alone is not enough, nor is the address: the provider has to say that the address invited is
     * theirs. Returns the account's name.
     *
     * @param known the account that the identity opens already; null when it opens none
     */
    public String accept(String token, ProvenIdentity identity, Account known) {
        OneTimeLink link = links.open(token, Purpose.INVITATION);
        Invitation invitation = offered(link);
        if (identity.mail().isEmpty()) {
            throw new NotAllowed("provider.unverified");
        }
        if (!MailAddress.normalise(identity.mail()).equals(invitation.getMail())) {
            throw new NotAllowed("provider.another");
        }
        Account account = accountOf(invitation);
        if (account != null && !account.equals(known)) {
            throw new NotAllowed(known == null ? "provider.known" : "provider.another");
        }
        if (known == null) {
            String name = identity.name().isEmpty() ? invitation.getDisplayName() : identity.shortName();
            long number = accounts.enter(invitation.getMail(), name, null, passwords.hashed(SecretKey.fresh()));
            accounts.speak(invitation.getMail(), invitation.getLanguage());
            take(link, invitation, access.person(number));
            return invitation.getMail();
        }
        take(link, invitation, known.getPerson());
        return known.getUsername();
    }

    private void take(OneTimeLink link, Invitation invitation, Person person) {
        link.use(clock.now());
        invitation.accept(person, clock.now());
        if (invitation.getSeat().isPresent()) {
            seats.enterHeld(invitation, person);
        } else {
            seats.enter(invitation.getRole(), invitation.getPlace().orElse(null), invitation.getOrganisation(), person,
                    invitation.getTitle().isEmpty() ? null : invitation.getTitle());
        }
        audit.noteChange("invitation.accepted", invitation.getPlace().orElse(null),
                "invitation " + invitation.getId() + " person " + person.getId());
    }

    /** Takes away what links and invitations tell about somebody whose account is erased. */
    public void onErased(@Observes AccountErased erased) {
        em.createNamedQuery("OneTimeLink.forgetOfAccount").setParameter("account", erased.accountId())
                .executeUpdate();
        em.createNamedQuery("Invitation.ofPerson", Invitation.class).setParameter("person", erased.personId())
                .getResultList().forEach(Invitation::forget);
    }

    /** The invitation of a link, as long as somebody stands behind it. */
    private Invitation offered(OneTimeLink link) {
        Invitation invitation = access.invitation(link.getInvitationId().orElseThrow());
        if (!isVouchedFor(invitation)) {
            throw new RuleBroken("invitation." + Invitation.State.LAPSED, "");
        }
        return invitation;
    }
}
