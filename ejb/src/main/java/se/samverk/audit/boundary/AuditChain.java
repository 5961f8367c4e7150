package se.samverk.audit.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import se.samverk.audit.AuditEntry;
import se.samverk.audit.AuditHead;
import se.samverk.audit.AuditLink;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;

/** The audit trail as a chain: entries taken into it, its head, and all of it as a file. */
@Stateless
@Allowed(Right.INTERNAL)
public class AuditChain {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/samverk")
    private DataSource application;

    @Inject
    private PortalClock clock;

    /**
     * Takes the next committed entries into the chain, oldest first, and answers how many. Two at a time cannot
     * fork it: a number is given once, by a constraint, and the second of two rolls back.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int extend(int most) {
        List<AuditEntry> entries = em.createNamedQuery("AuditPending.entries", AuditEntry.class).setMaxResults(most)
                .getResultList();
        if (entries.isEmpty()) {
            return 0;
        }
        AuditLink last = newest().orElse(null);
        List<Long> done = new ArrayList<>();
        for (AuditEntry entry : entries) {
            last = new AuditLink(entry, last, clock.now());
            em.persist(last);
            done.add(entry.getId());
        }
        em.createNamedQuery("AuditPending.done").setParameter("entries", done).executeUpdate();
        return entries.size();
    }

    private Optional<AuditLink> newest() {
        return em.createNamedQuery("AuditLink.newestFirst", AuditLink.class).setMaxResults(1).getResultList().stream()
                .findFirst();
    }

    /** The newest link, for the portal's own keeping. */
    public Optional<AuditHead> newestHead() {
        return newest().map(AuditLink::head);
    }

    /** The newest link, to be kept outside the portal. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public Optional<AuditHead> head() {
        return newestHead();
    }

    /**
     * The whole chain, a row a line, for the checker outside the portal. It may be larger than the memory, so it
     * goes through a file of its own, which is gone when what is returned is closed.
     */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public InputStream lines() {
        try {
            Path file = Files.createTempFile("audit", ".txt");
            try (Connection connection = application.getConnection();
                    BufferedWriter out = Files.newBufferedWriter(file)) {
                AuditFile.write(connection, out);
            } catch (SQLException | IOException e) {
                Files.delete(file);
                throw e;
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be read.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
