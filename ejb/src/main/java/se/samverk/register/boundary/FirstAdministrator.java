package se.samverk.register.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Account;
import se.samverk.organisation.Holding;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.OneTimeLink.Purpose;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SecretKey;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.NotFound;

/**
 * The way into an empty portal. While there is no account and the demo is off, every start writes a
 * fresh link to {@code first-administrator.txt} in the data folder, readable by its owner only; the
 * links before it stop working. The link works once and only while there is no account.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@Allowed(Right.INTERNAL)
public class FirstAdministrator {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private Organisations organisations;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private PortalClock clock;

    @Inject
    @ConfigProperty(name = "samverk.demo")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "samverk.data.dir")
    private String dataDir;

    @Inject
    @ConfigProperty(name = "samverk.base.url")
    private String baseUrl;

    @PostConstruct
    void offer() {
        Path file = Path.of(dataDir, "first-administrator.txt");
        try {
            Files.deleteIfExists(file);
            if (!demo && nobodyYet()) {
                unused().forEach(link -> link.use(clock.now()));
                String token = SecretKey.fresh();
                em.persist(new OneTimeLink(Purpose.FIRST_ADMINISTRATOR, token, clock.now()));
                Files.createDirectories(file.getParent());
                Files.writeString(file, baseUrl + "/open/begin.xhtml?token=" + token + "\n", StandardCharsets.UTF_8);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean nobodyYet() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    private List<OneTimeLink> unused() {
        return em.createNamedQuery("OneTimeLink.unused", OneTimeLink.class)
                .setParameter("purpose", Purpose.FIRST_ADMINISTRATOR).getResultList();
    }

    /** Whether a link still opens the door; what it would open is told to nobody without it. */
    @Allowed(Right.EVERYBODY)
    public boolean opens(String token) {
        return nobodyYet() && link(token) != null;
    }

    /** Makes the holder of the link the first administrator of the portal, in the organisation that runs it. */
    @Allowed(Right.EVERYBODY)
    public void become(@Valid BecomeAdministrator order) {
        OneTimeLink link = link(order.token());
        if (link == null || !nobodyYet()) {
            throw new NotFound();
        }
        link.use(clock.now());
        passwords.demandUnguessable(order.account().password(), "password", order.account().username(),
                order.account().displayName());
        String hash = accounts.hashed(order.account().password());
        long personId = accounts.enter(order.account().username(), order.account().displayName(),
                order.account().title(), hash);
        Organisation organisation = organisations.enter(order.organisation());
        Seat seat = new Seat(Role.SYSTEM_ADMINISTRATOR, null, organisation, null, clock.today());
        em.persist(seat);
        em.persist(new Holding(seat, access.person(personId), clock.today()));
        audit.note(Account.normalise(order.account().username()), "administrator.first", organisation.ref(), "");
    }

    private OneTimeLink link(String token) {
        return token == null || token.isEmpty()
                ? null
                : em.createNamedQuery("OneTimeLink.byToken", OneTimeLink.class)
                        .setParameter("hash", OneTimeLink.hash(token))
                        .setParameter("purpose", Purpose.FIRST_ADMINISTRATOR).getResultList().stream()
                        .filter(OneTimeLink::isUnused).findFirst().orElse(null);
    }
}
