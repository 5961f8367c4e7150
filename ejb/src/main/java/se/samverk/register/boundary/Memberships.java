package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.notification.Letter;
import se.samverk.notification.boundary.Outbox;
import se.samverk.organisation.Account;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SecretKey;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.register.MembershipRequest;
import se.samverk.register.MembershipRow;
import se.samverk.register.ProvenIdentity;
import se.samverk.register.ProviderIdentity;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;

/**
 * Requests of those whom the provider vouches for and nobody here knows. A request waits for the organisation's
 * administrators, or for those of the portal where it has none; it opens nothing before one of them grants it.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class Memberships {
    private static final String LANDING = "/index.xhtml";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private MembershipAccess access;

    @Inject
    private Accounts accounts;

    @Inject
    private Seats seats;

    @Inject
    private Waitings waitings;

    @Inject
    private Outbox outbox;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    /** Somebody asks to take part; asking again while it waits changes nothing. */
    public void ask(ProvenIdentity identity, String address) {
        if (identity.name().isEmpty() || identity.organisation().isEmpty()) {
            refused("provider.claims", address);
        }
        List<MembershipRequest> before = em.createNamedQuery("MembershipRequest.ofIdentity", MembershipRequest.class)
                .setParameter("issuer", identity.issuer()).setParameter("subjectId", identity.subject())
                .getResultList();
        if (!before.isEmpty() && before.get(0).isOpen()) {
            return;
        }
        if (!before.isEmpty() && before.get(0).isRefusedOn(clock.now())) {
            refused("provider.refused", address);
        }
        Organisation organisation = organisation(identity.organisation());
        if (organisation == null) {
            refused("provider.organisation", address);
        }
        em.persist(new MembershipRequest(organisation, identity, clock.now()));
        int asked = waitings.ask(Role.ORGANISATION_ADMINISTRATOR, organisation.ref(), WaitingVerb.ADMIT,
                organisation.ref(), clock.today().plusDays(7), null, null);
        if (asked == 0) {
            em.createNamedQuery("Seat.ofRole", Seat.class).setParameter("role", Role.SYSTEM_ADMINISTRATOR)
                    .setParameter("day", clock.today()).getResultList().forEach(seat -> waitings.ask(seat,
                            WaitingVerb.ADMIT, organisation.ref(), clock.today().plusDays(7), null, null));
        }
        audit.noteChange("membership.asked", organisation.ref(), address);
    }

    private void refused(String why, String address) {
        audit.note("anonymous", "provider.refused", null, why + ", " + address);
        throw new NotAllowed(why);
    }

    /** The organisation of this number, else the only one that has this name today. */
    private Organisation organisation(String claimed) {
        String digits = claimed.replaceAll("[^0-9]", "");
        String number = digits.length() == 10 ? digits.substring(0, 6) + "-" + digits.substring(6) : digits;
        List<Organisation> numbered = em.createNamedQuery("Organisation.numbered", Organisation.class)
                .setParameter("orgNumber", number).getResultList();
        List<Organisation> found = numbered.isEmpty()
                ? em.createNamedQuery("Organisation.byName", Organisation.class).setParameter("name", claimed)
                        .getResultList()
                : numbered;
        List<Organisation> open = found.stream().filter(one -> one.isOpenOn(clock.today())).toList();
        return open.size() == 1 ? open.get(0) : null;
    }

    /** The requests that wait for an organisation, the oldest first. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public List<MembershipRow> waiting(long organisation) {
        access.demandDecides(organisation);
        return em.createNamedQuery("MembershipRequest.open", MembershipRequest.class)
                .setParameter("organisation", organisation).getResultList().stream()
                .map(one -> new MembershipRow(one.getId(), one.getDisplayName(), one.getMail().orElse(""),
                        one.getAskedAt()))
                .toList();
    }

    /** How many requests wait for an organisation; nothing for those who may not decide. */
    @Allowed(Right.EVERYBODY)
    public long number(long organisation) {
        return access.decides(organisation)
                ? em.createNamedQuery("MembershipRequest.numberOpen", Long.class)
                        .setParameter("organisation", organisation).getSingleResult()
                : 0;
    }

    /** Lets somebody take part: a person with an account that only the provider opens, and a seat of the role. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void grant(@Valid GrantMembership order) {
        MembershipRequest request = access.forDeciding(order.requestId());
        if (order.role() != Role.READER && order.role() != Role.ORGANISATION_ADMINISTRATOR) {
            throw new NotAllowed();
        }
        request.grant(clock.now());
        long organisation = request.getOrganisation().getId();
        String username = username(request);
        long person = accounts.enter(username, request.getDisplayName(), null, accounts.hashed(SecretKey.fresh()));
        seats.give(new GiveSeat(order.role(), organisation, organisation, person, null, clock.today()));
        Account account = byName(username).get(0);
        account.receiveMailAt(request.getMail().orElse(null));
        em.persist(new ProviderIdentity(account, request.getIssuer(), request.getSubject(), clock.now()));
        audit.noteChange("membership.granted", request.getOrganisation().ref(), order.role() + ", " + username);
        tell(request, "membershipGranted");
        settle(request);
    }

    /** Refuses somebody, who may ask again in a week. Field in refusals: reason. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void refuse(@Valid RefuseMembership order) {
        MembershipRequest request = access.forDeciding(order.requestId());
        request.refuse(order.reason(), clock.now());
        audit.noteChange("membership.refused", request.getOrganisation().ref(), "");
        tell(request, "membershipRefused");
        settle(request);
    }

    private void settle(MembershipRequest request) {
        em.flush();
        long left = em.createNamedQuery("MembershipRequest.numberOpen", Long.class)
                .setParameter("organisation", request.getOrganisation().getId()).getSingleResult();
        if (left == 0) {
            waitings.settle(request.getOrganisation().ref(), WaitingVerb.ADMIT);
        }
    }

    private void tell(MembershipRequest request, String key) {
        Language language = request.getOrganisation().getCountry() == Country.NO ? Language.NB : Language.SV;
        request.getMail().ifPresent(address -> outbox.post(new Letter(address, language, key, List.of(), LANDING)));
    }

    /** The mail address where it is free, else something that nobody has to type. */
    private String username(MembershipRequest request) {
        String mail = Account.normalise(request.getMail().orElse(""));
        boolean usable = !mail.isEmpty() && mail.length() <= Account.USERNAME_LENGTH && byName(mail).isEmpty();
        if (usable) {
            return mail;
        }
        String made = "idp-" + request.getId();
        if (!byName(made).isEmpty()) {
            throw new RuleBroken("account.usernameTaken", "");
        }
        return made;
    }

    private List<Account> byName(String username) {
        return em.createNamedQuery("Account.byUsername", Account.class).setParameter("username", username)
                .getResultList();
    }
}
