package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.validation.Valid;
import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Account;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

/** People's accounts. Passwords are kept as PBKDF2 with HMAC-SHA-512, 210 000 iterations (OWASP password storage). */
@Stateless
@Allowed(Right.INTERNAL)
public class Accounts {
    private static final Map<String, String> PBKDF2 = Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000", "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Pbkdf2PasswordHash hash;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Sessions sessions;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    @PostConstruct
    void strength() {
        hash.initialize(PBKDF2);
    }

    /** Creates a person with an account and returns the person's number. A username in use is refused. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public long create(@Valid CreateAccount order) {
        return enter(order);
    }

    /**
     * The hash of a password, so that many accounts can share the cost of one; only for accounts
     * that share the password too.
     */
    public String hashed(String password) {
        return hash.generate(password.toCharArray());
    }

    /** Creates an account with a hash already made; the portal's own beginnings only. */
    public long enter(String username, String displayName, String title, String passwordHash) {
        if (!find(username).isEmpty()) {
            throw new RuleBroken("account.usernameTaken", "username");
        }
        Person person = new Person(displayName.strip(), title);
        em.persist(person);
        em.persist(new Account(username, person, passwordHash));
        audit.noteChange("account.created", null, Account.normalise(username));
        return person.getId();
    }

    private long enter(CreateAccount order) {
        return enter(order.username(), order.displayName(), order.title(), hashed(order.password()));
    }

    /** Ends the use of an account at the next request. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void disable(String username) {
        Account account = find(username).stream().findFirst().orElseThrow(NotFound::new);
        demandMayDisable(account);
        account.disable();
        sessions.endAllOf(account.getId());
        audit.noteChange("account.disabled", null, account.getUsername());
    }

    /** Refuses whoever does not look after somebody: an account all of whose seats are in the caller's scope. */
    public void demandLooksAfter(String username) {
        demandLooksAfter(find(username).stream().findFirst().orElseThrow(NotFound::new));
    }

    private List<Holding> demandLooksAfter(Account account) {
        CallerView me = caller.view();
        List<Holding> seats = seatsOf(account);
        boolean administrates = me.has(Role.SYSTEM_ADMINISTRATOR)
                || seats.stream().allMatch(holding -> mayManage(me, holding));
        if (!administrates || seats.isEmpty() && !me.has(Role.SYSTEM_ADMINISTRATOR)) {
            throw new NotFound();
        }
        return seats;
    }

    private void demandMayDisable(Account account) {
        CallerView me = caller.view();
        List<Holding> seats = demandLooksAfter(account);
        boolean isAdministrator = seats.stream()
                .anyMatch(holding -> holding.getSeat().getRole() == Role.SYSTEM_ADMINISTRATOR);
        if (isAdministrator && account.getId().equals(me.accountId())) {
            throw new NotAllowed("account.lastAdministrator");
        }
    }

    private boolean mayManage(CallerView me, Holding holding) {
        Seat seat = holding.getSeat();
        Role role = seat.getRole();
        long organisation = seat.getOrganisation().getId();
        boolean reserved = role == Role.SYSTEM_ADMINISTRATOR || role == Role.FUNDER || role == Role.COORDINATOR;
        boolean coordinates = role.inGroup()
                ? me.coordinatesGroup(seat.getPlace().orElseThrow().id())
                : access.coordinates(organisation);
        return !reserved && (coordinates || me.has(Role.ORGANISATION_ADMINISTRATOR, organisation));
    }

    private List<Holding> seatsOf(Account account) {
        LocalDate today = clock.today();
        return em.createNamedQuery("Holding.ofPerson", Holding.class)
                .setParameter("person", account.getPerson().getId()).setParameter("day", today).getResultList();
    }

    /** The caller's own choice of language for the portal's words. */
    @Allowed(Right.SIGNED_IN)
    public void choose(Language language) {
        organisations.account(caller.view().accountId()).choose(language);
    }

    /**
     * Changes the caller's own password. The present one must be right; the new one is at least
     * twelve characters. All other sessions end. A wrong one counts as a failure to sign in, and is answered with the same wait.
     */
    @Allowed(Right.SIGNED_IN)
    public void changePassword(@Valid ChangePassword order) {
        Account account = organisations.account(caller.view().accountId());
        String name = account.getUsername();
        long wait = throttle.secondsToWait(name, order.address());
        if (wait > 0) {
            audit.note(name, "account.passwordThrottled", null, order.address());
            throw new NotAllowed("signin.wait", wait);
        }
        if (!hash.verify(order.present().toCharArray(), account.getPasswordHash())) {
            throttle.failed(name, order.address());
            audit.note(name, "account.passwordRefused", null, order.address());
            throw new RuleBroken("account.presentWrong", "present");
        }
        account.changePassword(hashed(order.fresh()));
        sessions.endOthersOf(account.getId());
        sessions.proved();
        throttle.succeeded(name);
        audit.noteChange("account.password", null, "");
    }

    /** When the caller was here before this visit; empty at the first visit. */
    @Allowed(Right.SIGNED_IN)
    public Optional<OffsetDateTime> hereBefore() {
        return organisations.account(caller.view().accountId()).getSeenBeforeAt();
    }

    private List<Account> find(String username) {
        return em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", Account.normalise(username)).getResultList();
    }
}
