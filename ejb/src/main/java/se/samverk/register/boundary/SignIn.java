package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Account;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;

/**
 * Checks a username and password. Wrong name, wrong password and disabled account look and cost
 * the same; every attempt is audited; too many failures for one name or from one address are
 * answered with a wait, without telling whether the name exists and without locking others out.
 */
@Stateless
@Allowed(Right.EVERYBODY)
public class SignIn {
    private static final String NOBODYS_PASSWORD = "a password that nobody has";

    /** Who has proved to know the password. {@code language} is empty when the account has not chosen one. */
    public record SignedIn(String username, Optional<Language> language) {
    }

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private AuditTrail audit;

    @Inject
    private Caller caller;

    @Inject
    private Sessions sessions;

    /**
     * Answers whose password it is, or empty when name and password do not fit an active account.
     * Throws {@link NotAllowed} with {@code signin.wait} and the seconds when there were too many failures.
     */
    public Optional<SignedIn> check(String username, String password, String address) {
        String name = Account.normalise(username);
        long wait = throttle.secondsToWait(name, address);
        if (wait > 0) {
            audit.note(printable(name), "signin.throttled", null, address);
            throw new NotAllowed("signin.wait", wait);
        }
        List<Account> found = em.createNamedQuery("Account.byUsername", Account.class).setParameter("username", name)
                .getResultList();
        boolean known = !found.isEmpty() && found.get(0).isActive();
        boolean right = passwords.isRight(password,
                known
                        ? found.get(0).getPasswordHash()
                        : throttle.hashOfNobody(() -> passwords.hashed(NOBODYS_PASSWORD)));
        if (!known || !right) {
            throttle.failed(name, address);
            audit.note(printable(name), "signin.refused", null, address);
            return Optional.empty();
        }
        throttle.succeeded(name);
        Account account = found.get(0);
        return Optional.of(new SignedIn(account.getUsername(), account.getLanguage()));
    }

    /**
     * Proves again, by the password, that it is the caller who sits there; what changes the own account asks for it.
     * Failures count as failures to sign in. Field in refusals: password.
     */
    @Allowed(Right.SIGNED_IN)
    public void prove(String password, String address) {
        if (check(caller.view().username(), password, address).isEmpty()) {
            throw new RuleBroken("account.presentWrong", "password");
        }
        sessions.proved();
        audit.noteChange("session.proved", null, "");
    }

    /** What was typed as a name goes to the log without line breaks and not longer than a name. */
    private static String printable(String typed) {
        String clean = typed.replaceAll("[^\\p{L}\\p{N}._@+-]", "?");
        return clean.length() <= Account.USERNAME_LENGTH ? clean : clean.substring(0, Account.USERNAME_LENGTH);
    }
}
