package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Account;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.register.ProvenIdentity;
import se.samverk.register.ProviderDeparture;
import se.samverk.register.ProviderDeparture.Aim;
import se.samverk.register.ProviderIdentity;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.DomainException;
import se.samverk.shared.NotAllowed;

/**
 * Signing in through the provider. Only an identity that has been linked opens an account: linked when an administrator
 * grants a request, by the account's holder, signed in, or by whoever accepts an invitation. That the mail address is the
 * same opens nothing, because it may have been somebody else's before. Whoever is unknown asks to take part; see
 * {@link Memberships}.
 */
@Stateless
@Allowed(Right.EVERYBODY)
public class ProviderSignIn {
    /**
     * How somebody has come back from the provider.
     *
     * @param who whose account opens; empty when nobody is known and a request waits for an administrator
     * @param idToken what the provider is shown again when the person leaves
     * @param proved when the person proved it to the provider; null when the provider does not say
     */
    public record Arrival(Optional<SignedIn> who, String idToken, OffsetDateTime proved) {
    }

    private static final long NOBODY = 0;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private IdentityProvider provider;

    @Inject
    private Memberships memberships;

    @Inject
    private Invitations invitations;

    @Inject
    private Sessions sessions;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignInLetters letters;

    /** What the provider is called; empty when there is none. */
    public Optional<String> offered() {
        return provider.isOn() ? Optional.of(provider.name()) : Optional.empty();
    }

    /** Sends somebody to the provider. */
    public ProviderDeparture depart(String to) {
        return provider.depart(to, Aim.ENTER, "", NOBODY);
    }

    /** Sends somebody to the provider who accepts an invitation by coming back. */
    public ProviderDeparture departToAccept(String invitation) {
        return provider.depart(null, Aim.ACCEPT, invitation, NOBODY);
    }

    /** Sends the caller to the provider, to link an identity there to the own account. */
    @Allowed(Right.SIGNED_IN)
    public ProviderDeparture departToLink() {
        sessions.demandProof();
        return provider.depart(null, Aim.LINK, "", caller.view().accountId());
    }

    /** Sends the caller to the provider, which asks anew who it is; coming back proves it. */
    @Allowed(Right.SIGNED_IN)
    public ProviderDeparture departToProve(String to) {
        return provider.depart(to, Aim.PROVE, "", caller.view().accountId());
    }

    /** Somebody has come back from the provider; refusals say by their key what has gone wrong. */
    public Arrival arrive(String code, ProviderDeparture departure, String address) {
        ProvenIdentity identity = redeemed(code, departure, address);
        Account account = known(identity);
        if (departure.accepting() && (account == null || account.isActive())) {
            return accept(departure.invitation(), identity, account, address);
        }
        if (account == null) {
            if (hasAccount(identity.mail())) {
                audit.note("anonymous", "provider.refused", null, "provider.known, " + address);
                throw new NotAllowed("provider.known");
            }
            memberships.ask(identity, address);
            return new Arrival(Optional.empty(), identity.idToken(), identity.signedInAt());
        }
        if (!account.isActive()) {
            audit.note(account.getUsername(), "provider.refused", null, "provider.disabled, " + address);
            throw new NotAllowed("provider.disabled");
        }
        return new Arrival(Optional.of(new SignedIn(account.getUsername(), account.getLanguage())), identity.idToken(),
                identity.signedInAt());
    }

    private Arrival accept(String invitation, ProvenIdentity identity, Account known, String address) {
        try {
            String username = invitations.accept(invitation, identity, known);
            Account account = em.createNamedQuery("Account.byUsername", Account.class)
                    .setParameter("username", username).getSingleResult();
            if (known == null) {
                em.persist(new ProviderIdentity(account, identity.issuer(), identity.subject(), clock.now()));
            }
            return new Arrival(Optional.of(new SignedIn(username, account.getLanguage())), identity.idToken(),
                    identity.signedInAt());
        } catch (DomainException no) {
            audit.note("anonymous", "provider.refused", null, no.key() + ", " + address);
            throw no;
        }
    }

    /** The caller has come back from the provider and links the identity there to the own account. */
    @Allowed(Right.SIGNED_IN)
    public void link(String code, ProviderDeparture departure, String address) {
        sessions.demandProof();
        demandOwn(departure.linking(), departure, address);
        ProvenIdentity identity = redeemed(code, departure, address);
        Account me = access.account(caller.view().accountId());
        Account known = known(identity);
        if (known != null && !known.getId().equals(me.getId())) {
            throw new NotAllowed("provider.linkedElsewhere");
        }
        if (known == null) {
            em.persist(new ProviderIdentity(me, identity.issuer(), identity.subject(), clock.now()));
            audit.noteChange("provider.linked", null, "");
            letters.tell(me, "providerLinked");
        }
    }

    /**
     * The caller has come back from the provider and has proved again who they are: as the one whose account this is,
     * and since they were sent there.
     */
    @Allowed(Right.SIGNED_IN)
    public void prove(String code, ProviderDeparture departure, String address) {
        demandOwn(departure.proving(), departure, address);
        ProvenIdentity identity = redeemed(code, departure, address);
        Account known = known(identity);
        if (known == null || !known.getId().equals(caller.view().accountId())) {
            throw notProved("provider.somebodyElse", address);
        }
        if (!IdentityProvider.isProvedAnew(identity, departure)) {
            throw notProved("provider.notAnew", address);
        }
        sessions.proved();
        audit.noteChange("session.proved", null, "");
    }

    /** Who comes back is who was sent: in one browser another may have signed in meanwhile. */
    private void demandOwn(boolean meant, ProviderDeparture departure, String address) {
        if (!meant || departure.account() != caller.view().accountId()) {
            throw notProved("provider.replayed", address);
        }
    }

    private NotAllowed notProved(String why, String address) {
        audit.note(caller.view().username(), "provider.refused", null, why + ", " + address);
        return new NotAllowed(why);
    }

    /** Whether the caller's account can be opened through the provider. */
    @Allowed(Right.SIGNED_IN)
    public boolean linked() {
        return !em.createNamedQuery("ProviderIdentity.ofAccount", ProviderIdentity.class)
                .setParameter("account", caller.view().accountId()).getResultList().isEmpty();
    }

    /** The provider opens the caller's account no longer. */
    @Allowed(Right.SIGNED_IN)
    public void unlink() {
        sessions.demandProof();
        em.createNamedQuery("ProviderIdentity.removeAll").setParameter("account", caller.view().accountId())
                .executeUpdate();
        audit.noteChange("provider.unlinked", null, "");
        letters.tell(access.account(caller.view().accountId()), "providerUnlinked");
    }

    /** Where somebody is sent to leave at the provider too. */
    public Optional<String> farewell(String idToken) {
        return provider.isOn() ? provider.farewell(idToken) : Optional.empty();
    }

    /** The provider says that somebody has left: all sessions of the account end. False when it is not believed. */
    public boolean left(String logoutToken) {
        Optional<String> subject = provider.isOn() ? provider.left(logoutToken) : Optional.empty();
        subject.map(this::of).filter(account -> account != null).ifPresent(account -> {
            sessions.leaveAll(account.getId());
            audit.note(account.getUsername(), "provider.left", null, "");
        });
        return subject.isPresent();
    }

    private ProvenIdentity redeemed(String code, ProviderDeparture departure, String address) {
        try {
            if (departure.isTooOld(clock.now())) {
                throw new NotAllowed("provider.late");
            }
            return provider.redeem(code, departure);
        } catch (NotAllowed no) {
            audit.note("anonymous", "provider.refused", null, no.key() + ", " + address);
            throw no;
        }
    }

    private Account known(ProvenIdentity identity) {
        return of(identity.subject());
    }

    private Account of(String subject) {
        List<ProviderIdentity> found = em.createNamedQuery("ProviderIdentity.known", ProviderIdentity.class)
                .setParameter("issuer", provider.issuer()).setParameter("subjectId", subject).getResultList();
        return found.isEmpty() ? null : found.get(0).getAccount();
    }

    private boolean hasAccount(String mail) {
        return !mail.isEmpty() && !em.createNamedQuery("Account.withMail", Account.class)
                .setParameter("mail", mail.toLowerCase(Locale.ROOT)).getResultList().isEmpty();
    }
}
