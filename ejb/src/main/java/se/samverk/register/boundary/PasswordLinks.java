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
import se.samverk.organisation.MailAddress;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.OneTimeLink.Purpose;
import se.samverk.organisation.SecretKey;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;

/**
 * A new password by a link that opens once: sent on the person's own wish, or handed over by whoever administers the
 * person. The link changes the password only; a second factor is asked for at the sign-in as ever.
 */
@Stateless
@Allowed(Right.EVERYBODY)
public class PasswordLinks {
    private static final String PATH = "/open/password.xhtml?token=";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Passwords passwords;

    @Inject
    private Sessions sessions;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Sends a link to an address, when there is an active account of it. The answer is the same when there is none,
     * and when the account has got as many as it may: nobody learns who has an account, or fills a stranger's mailbox.
     * Throws {@link NotAllowed} with {@code signin.wait} when too many were asked for from one place.
     */
    public void ask(String mail, Language language, String from) {
        long wait = throttle.secondsToWaitForLink(from);
        if (wait > 0) {
            audit.note("anonymous", "password.throttled", null, from);
            throw new NotAllowed("signin.wait", wait);
        }
        throttle.linkAsked(from);
        em.createNamedQuery("Account.byMail", Account.class).setParameter("mail", MailAddress.normalise(mail))
                .getResultList().stream().filter(Account::isActive)
                .filter(account -> links.mayGetMore(account.getId(), Purpose.PASSWORD))
                .forEach(account -> send(account, language));
        audit.note("anonymous", "password.asked", null, from);
    }

    private void send(Account account, Language language) {
        outbox.post(new Letter(account.getMail().orElseThrow(), account.getLanguage().orElse(language), "password",
                List.of(Long.toString(settings.passwordLink().toHours())), fresh(account)));
    }

    /** A new link for an account; those before stop working. */
    private String fresh(Account account) {
        links.revoke(account.getId(), Purpose.PASSWORD);
        String token = SecretKey.fresh();
        em.persist(OneTimeLink.toPassword(account.getId(), token, clock.now(),
                clock.now().plus(settings.passwordLink())));
        return PATH + token;
    }

    /** The path of a link for an account that the caller administers, to be handed over. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public String hand(String username) {
        Account account = accounts.managed(username);
        audit.noteChange("password.linkHanded", null, account.getUsername());
        return fresh(account);
    }

    /** Whether a link opens, and if not, why. */
    public OneTimeLink.State state(String token) {
        return links.state(token, Purpose.PASSWORD);
    }

    /** Changes the password of the link's account, ends every session of it and takes back its other links.
     * Field in refusals: password. */
    public void choose(@Valid ChoosePassword order) {
        OneTimeLink link = links.open(order.token(), Purpose.PASSWORD);
        Account account = access.account(link.getAccountId().orElseThrow());
        passwords.demandUnguessable(order.password(), "password", account.getUsername(),
                account.getPerson().getDisplayName());
        link.use(clock.now());
        account.changePassword(passwords.hashed(order.password()));
        sessions.endAllOf(account.getId());
        throttle.succeeded(account.getUsername());
        audit.note(account.getUsername(), "password.reset", null, "");
        letters.tellOfAccount(account, "passwordChanged");
    }
}
