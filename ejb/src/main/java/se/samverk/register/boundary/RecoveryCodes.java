package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Account;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.register.RecoveryCode;
import se.samverk.shared.NotAllowed;

/** Codes on paper for the day the telephone is gone: each stands in for the second factor once. */
@Stateless
@Allowed(Right.INTERNAL)
public class RecoveryCodes {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Sessions sessions;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignInLetters letters;

    /** Makes new codes for the caller, which are told only now; those before them are worth nothing any more. */
    @Allowed(Right.SIGNED_IN)
    public List<String> make() {
        sessions.demandProof();
        audit.noteChange("recovery.made", null, "");
        return fresh(access.account(caller.view().accountId()));
    }

    /** The same for somebody who is on the way in. */
    public List<String> make(Account account) {
        audit.note(account.getUsername(), "recovery.made", null, "");
        return fresh(account);
    }

    private List<String> fresh(Account account) {
        forget(account.getId());
        List<String> codes = Stream.generate(RecoveryCode::fresh).distinct().limit(RecoveryCode.NUMBER).toList();
        codes.forEach(code -> em.persist(new RecoveryCode(account, code)));
        letters.tell(account, "recoveryMade");
        return codes;
    }

    /**
     * Uses a code in place of the second factor of somebody who has given the right password; false when it is none
     * of the account's unused codes. Failures count as failures to sign in.
     */
    public boolean use(String username, String code, String address) {
        String name = Account.normalise(username);
        long wait = throttle.secondsToWait(name, address);
        if (wait > 0) {
            audit.note(name, "signin.throttled", null, address);
            throw new NotAllowed("signin.wait", wait);
        }
        Optional<RecoveryCode> found = em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", name).getResultList().stream().filter(Account::isActive).findFirst()
                .flatMap(account -> em.createNamedQuery("RecoveryCode.byHash", RecoveryCode.class)
                        .setParameter("account", account.getId()).setParameter("hash", RecoveryCode.hash(code))
                        .getResultList().stream().filter(RecoveryCode::isUnused).findFirst());
        if (found.isEmpty()) {
            throttle.failed(name, address);
            audit.note(name, "recovery.refused", null, address);
            return false;
        }
        found.get().use(clock.now());
        throttle.succeeded(name);
        audit.note(name, "recovery.used", null, address);
        letters.tell(found.get().getAccount(), "recoveryUsed");
        return true;
    }

    /** How many of an account's codes have not been used. */
    public long left(long account) {
        return em.createNamedQuery("RecoveryCode.left", Long.class).setParameter("account", account)
                .getSingleResult();
    }

    /** The numbers of an account's codes, used ones too. */
    public List<Long> numbers(long account) {
        return em.createNamedQuery("RecoveryCode.numbers", Long.class).setParameter("account", account).getResultList();
    }

    /** Makes an account's codes worth nothing. */
    public void forget(long account) {
        em.createNamedQuery("RecoveryCode.removeAll").setParameter("account", account).executeUpdate();
    }
}
