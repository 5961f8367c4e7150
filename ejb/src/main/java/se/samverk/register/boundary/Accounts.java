package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.notification.Letter;
import se.samverk.organisation.Account;
import se.samverk.organisation.Holding;
import se.samverk.organisation.MailAddress;
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

/** People's accounts: made, disabled and enabled within the caller's scope; the own one changed by its person. */
@Stateless
@Allowed(Right.INTERNAL)
public class Accounts {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Sessions sessions;

    @Inject
    private OneTimeLinks links;

    @Inject
    private SignInLetters letters;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

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
        return passwords.hashed(password);
    }

    /** Creates an account with a hash already made; the portal's own beginnings only. */
    public long enter(String username, String displayName, String title, String passwordHash) {
        if (!find(username).isEmpty()) {
            throw new RuleBroken("account.usernameTaken", "username");
        }
        Person person = new Person(displayName.strip(), title);
        em.persist(person);
        Account account = new Account(username, person, passwordHash);
        if (Letter.isAddress(account.getUsername()) && withMail(account.getUsername()).isEmpty()) {
            account.receiveMailAt(account.getUsername());
        }
        em.persist(account);
        audit.noteChange("account.created", null, Account.normalise(username));
        return person.getId();
    }

    private long enter(CreateAccount order) {
        passwords.demandUnguessable(order.password(), "password", order.username(), order.displayName());
        return enter(order.username(), order.displayName(), order.title(), hashed(order.password()));
    }

    /** Ends the use of an account, and every session of it, at the next request. Seats and signed records stay. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void disable(String username) {
        Account account = managed(username);
        demandAnotherAdministrator(account.getPerson());
        if (account.getId().equals(caller.view().accountId())) {
            throw new NotAllowed("account.notYourself");
        }
        account.disable();
        sessions.endAllOf(account.getId());
        audit.noteChange("account.disabled", null, account.getUsername());
    }

    /** Refuses whoever does not look after somebody: an account all of whose seats are in the caller's scope. */
    public void demandLooksAfter(String username) {
        managed(username);
    }

    /** Lets a disabled account be used again. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void enable(String username) {
        Account account = managed(username);
        account.enable();
        audit.noteChange("account.enabled", null, account.getUsername());
    }

    /** Ends every session of an account; it may sign in again. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void signOut(String username) {
        Account account = managed(username);
        sessions.endAllOf(account.getId());
        audit.noteChange("session.endedByAdministrator", null, account.getUsername());
    }

    /**
     * Changes where mails to somebody go, links to a new password among them; the address before is told, and links
     * given out before are taken back. Field in refusals: mail.
     */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void changeMail(@Valid ChangeMail order) {
        Account account = managed(order.username());
        String mail = MailAddress.normalise(order.mail());
        if (!mail.isEmpty() && !Letter.isAddress(mail)) {
            throw new RuleBroken("invitation.address", "mail");
        }
        if (isMailOfAnother(mail, account)) {
            throw new RuleBroken("account.mailTaken", "mail");
        }
        if (!mail.equals(account.getMail().orElse(""))) {
            letters.tellOfAccount(account, "mailChanged");
        }
        account.receiveMailAt(mail);
        links.revokeAll(account.getId());
        audit.noteChange("account.mail", null, account.getUsername());
    }

    /** Whether an address is where another account's mails go, or its name. */
    public boolean isMailOfAnother(String mail, Account account) {
        return withMail(mail).stream().anyMatch(other -> !other.getId().equals(account.getId()));
    }

    /** The account of a name, for those who may manage it; for others there is none. */
    public Account managed(String username) {
        return find(username).stream().filter(this::mayManage).findFirst().orElseThrow(NotFound::new);
    }

    /** Whether the caller may disable and enable the account and give it a new way in. */
    public boolean mayManage(Account account) {
        CallerView me = caller.view();
        List<Holding> seats = seatsOf(account);
        return me.has(Role.SYSTEM_ADMINISTRATOR)
                || !seats.isEmpty() && seats.stream().allMatch(holding -> mayManage(me, holding));
    }

    /** Refuses what would leave the portal without anybody active who administers it (R12). */
    public void demandAnotherAdministrator(Person person) {
        boolean administers = em.createNamedQuery("Holding.ofPerson", Holding.class)
                .setParameter("person", person.getId()).setParameter("day", clock.today()).getResultList().stream()
                .anyMatch(holding -> holding.getSeat().getRole() == Role.SYSTEM_ADMINISTRATOR);
        if (administers && em.createNamedQuery("Account.othersWithRole", Long.class)
                .setParameter("role", Role.SYSTEM_ADMINISTRATOR).setParameter("person", person.getId())
                .setParameter("day", clock.today()).getSingleResult() == 0) {
            throw new RuleBroken("account.lastAdministrator", "");
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

    /** The language of an account that has just been made. */
    public void speak(String username, Language language) {
        find(username).forEach(account -> account.choose(language));
    }

    /** The caller's own choice of language for the portal's words. */
    @Allowed(Right.SIGNED_IN)
    public void choose(Language language) {
        access.account(caller.view().accountId()).choose(language);
    }

    /**
     * Changes the caller's own password. The present one must be right; the new one is at least
     * twelve characters. All other sessions end, and links given out are taken back. A wrong one counts as a failure to sign in, and is answered with the same wait.
     */
    @Allowed(Right.SIGNED_IN)
    public void changePassword(@Valid ChangePassword order) {
        Account account = access.account(caller.view().accountId());
        String name = account.getUsername();
        long wait = throttle.secondsToWait(name, order.address());
        if (wait > 0) {
            audit.note(name, "account.passwordThrottled", null, order.address());
            throw new NotAllowed("signin.wait", wait);
        }
        if (!passwords.isRight(order.present(), account.getPasswordHash())) {
            throttle.failed(name, order.address());
            audit.note(name, "account.passwordRefused", null, order.address());
            throw new RuleBroken("account.presentWrong", "present");
        }
        passwords.demandUnguessable(order.fresh(), "fresh", name, account.getPerson().getDisplayName());
        account.changePassword(hashed(order.fresh()));
        sessions.endOthersOf(account.getId());
        sessions.proved();
        throttle.succeeded(name);
        audit.noteChange("account.password", null, "");
        letters.tellOfAccount(account, "passwordChanged");
    }

    /** When the caller was here before this visit; empty at the first visit. */
    @Allowed(Right.SIGNED_IN)
    public Optional<OffsetDateTime> hereBefore() {
        return access.account(caller.view().accountId()).getSeenBeforeAt();
    }

    private List<Account> withMail(String mail) {
        return em.createNamedQuery("Account.withMail", Account.class).setParameter("mail", mail).getResultList();
    }

    private List<Account> find(String username) {
        return em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", Account.normalise(username)).getResultList();
    }
}
