package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Account;
import se.samverk.organisation.LiveSession;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.SecretKey;
import se.samverk.organisation.SignInMeans;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.PresentSession;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.register.SessionRow;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

/** Who is signed in where. A session whose row is gone has ended at its next request. */
@Stateless
@Allowed(Right.INTERNAL)
public class Sessions {
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PresentSession present;

    @Inject
    private AuditTrail audit;

    @Inject
    private PortalClock clock;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Settings settings;

    @Inject
    @ConfigProperty(name = "samverk.session.proof.minutes")
    private long proofMinutes;

    /**
     * Begins a session for somebody who has proved who they are, and returns the secret for the browser's session.
     * It opens nothing by itself: the page hands it over only together with the container's own sign-in.
     */
    @Allowed(Right.EVERYBODY)
    public String begin(String username, SignInMeans means, String userAgent, String address) {
        return begin(username, means, clock.now(), userAgent, address);
    }

    /**
     * The same for somebody who has proved it elsewhere, before they came here.
     *
     * @param proved when that was; null when nobody says, and then it counts as long ago
     */
    @Allowed(Right.EVERYBODY)
    public String begin(String username, SignInMeans means, OffsetDateTime proved, String userAgent,
            String address) {
        Account account = em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", Account.normalise(username)).getResultList().stream()
                .filter(Account::isActive).findFirst().orElseThrow(NotAllowed::new);
        // One person's computer and telephone may come in the same moment: one waits for the other.
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        if (!account.isActive()) {
            throw new NotAllowed();
        }
        String key = SecretKey.fresh();
        LiveSession session = new LiveSession(account, key, means, userAgent, proved, clock.now());
        em.persist(session);
        account.signedIn(clock.now());
        audit.note(account.getUsername(), "signin.accepted", null, means + ", " + address);
        present.is(session.getId(), session.getProvedAt().orElse(null));
        return key;
    }

    /**
     * Whether a session goes on: nobody has ended it, it is not too old, and its account may be used. Asked at every
     * request, by one look in an index.
     *
     * @param use whether the request is a sign of life
     */
    @Allowed(Right.EVERYBODY)
    public boolean goesOn(String key, String username, boolean use) {
        OffsetDateTime now = clock.now();
        LiveSession session = em.createNamedQuery("LiveSession.byKey", LiveSession.class)
                .setParameter("hash", OneTimeLink.hash(key)).getResultList().stream().findFirst().orElse(null);
        if (session == null || !session.getAccount().isActive()
                || !session.getAccount().getUsername().equals(username)
                || session.getBegunAt().plus(settings.sessionAbsolute()).isBefore(now)) {
            return false;
        }
        OffsetDateTime before = now.minus(USE_IS_NOTED_EVERY);
        if (use && session.getUsedAt().isBefore(before)) {
            em.createNamedQuery("LiveSession.touch").setParameter("session", session.getId()).setParameter("now", now)
                    .setParameter("before", before).executeUpdate();
        }
        present.is(session.getId(), session.getProvedAt().orElse(null));
        return true;
    }

    /** The caller's own sessions that go on, the last used first. */
    @Allowed(Right.SIGNED_IN)
    public List<SessionRow> mine() {
        OffsetDateTime used = usedBefore();
        OffsetDateTime begun = begunBefore();
        return em.createNamedQuery("LiveSession.ofAccount", LiveSession.class)
                .setParameter("account", caller.view().accountId()).getResultList().stream()
                .filter(session -> session.getUsedAt().isAfter(used) && session.getBegunAt().isAfter(begun))
                .map(session -> new SessionRow(session.getId(), session.getBrowser(), session.getMeans(),
                        session.getBegunAt(), session.getUsedAt(), isPresent(session)))
                .toList();
    }

    private boolean isPresent(LiveSession session) {
        return present.id().filter(session.getId()::equals).isPresent();
    }

    /** Whether the caller has proved lately who they are, as changes to the own account demand. */
    @Allowed(Right.SIGNED_IN)
    public boolean provedLately() {
        return present.provedAfter(clock.now().minusMinutes(proofMinutes));
    }

    /** Ends one of the caller's own sessions, and takes back the links that somebody in it may have asked for. */
    @Allowed(Right.SIGNED_IN)
    public void end(long session) {
        demandProof();
        int ended = em.createNamedQuery("LiveSession.endOne").setParameter("account", caller.view().accountId())
                .setParameter("session", session).executeUpdate();
        if (ended == 0) {
            throw new NotFound();
        }
        links.revokeAll(caller.view().accountId());
        audit.noteChange("session.ended", null, "");
    }

    /** Ends all the caller's sessions but this one. */
    @Allowed(Right.SIGNED_IN)
    public void endOthers() {
        demandProof();
        endOthersOf(caller.view().accountId());
        audit.noteChange("session.othersEnded", null, "");
    }

    /** The person signs out: this session ends, the others go on. */
    @Allowed(Right.SIGNED_IN)
    public void leave() {
        present.id().ifPresent(session -> em.createNamedQuery("LiveSession.endOne")
                .setParameter("account", caller.view().accountId()).setParameter("session", session).executeUpdate());
    }

    /** Refuses a change to the own account when the caller has not proved lately who they are. */
    public void demandProof() {
        if (!provedLately()) {
            throw new RuleBroken("session.prove", "");
        }
    }

    /** The caller has proved again who they are, in this session. */
    public void proved() {
        present.id().ifPresent(id -> em.createNamedQuery("LiveSession.ofAccount", LiveSession.class)
                .setParameter("account", caller.view().accountId()).getResultList().stream()
                .filter(this::isPresent).forEach(session -> {
                    session.proved(clock.now());
                    present.is(id, clock.now());
                }));
    }

    /** The person has left everywhere: every session ends, and links that were asked for go on. */
    public void leaveAll(long account) {
        em.createNamedQuery("LiveSession.endAll").setParameter("account", account).executeUpdate();
    }

    /** Ends every session of an account, and takes back the links that somebody in one of them may have asked for. */
    public void endAllOf(long account) {
        leaveAll(account);
        links.revokeAll(account);
    }

    /** The same for every session but the one of this request. */
    public void endOthersOf(long account) {
        if (present.id().isEmpty()) {
            endAllOf(account);
        } else {
            links.revokeAll(account);
            em.createNamedQuery("LiveSession.endOthers").setParameter("account", account)
                    .setParameter("session", present.id().get()).executeUpdate();
        }
    }

    /** Forgets the sessions that have ended by themselves. */
    public void forgetEnded() {
        em.createNamedQuery("LiveSession.forgetEnded").setParameter("usedBefore", usedBefore())
                .setParameter("begunBefore", begunBefore()).executeUpdate();
    }

    /** Forgets all: the server keeps no session across a restart. */
    public void forgetAll() {
        em.createNamedQuery("LiveSession.forgetAll").executeUpdate();
    }

    private OffsetDateTime usedBefore() {
        return clock.now().minus(settings.sessionIdle()).minus(USE_IS_NOTED_EVERY);
    }

    private OffsetDateTime begunBefore() {
        return clock.now().minus(settings.sessionAbsolute());
    }
}
