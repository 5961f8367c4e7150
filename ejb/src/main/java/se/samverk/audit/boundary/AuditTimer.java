package se.samverk.audit.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.audit.AuditHead;
import se.samverk.platform.PortalClock;

/**
 * Takes audit entries into the chain every second, and once a day adds the chain's head to the file
 * {@code audit/heads.txt} in the data folder, outside the database, from where it can be copied to where
 * nobody who administers the portal reaches.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditTimer {
    private static final Logger LOG = Logger.getLogger(AuditTimer.class.getName());
    private static final int BATCH = 500;

    @Inject
    private AuditChain chain;

    @Inject
    private PortalClock clock;

    @Inject
    @ConfigProperty(name = "samverk.data.dir")
    private String dataDir;

    private LocalDate kept;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "audit chain")
    void tick() {
        try {
            while (chain.extend(BATCH) == BATCH) {
                LOG.fine("Another batch of audit entries is taken into the chain.");
            }
            if (!clock.today().equals(kept)) {
                chain.newestHead().ifPresent(this::keep);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The audit chain could not be extended; the next tick tries again.", e);
        }
    }

    private void keep(AuditHead head) {
        LocalDate today = clock.today();
        Path file = Path.of(dataDir, "audit", "heads.txt");
        try {
            Files.createDirectories(file.getParent());
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            Optional<String> ofToday = lines.stream().filter(line -> line.startsWith(today + " ")).findFirst();
            if (ofToday.isEmpty()) {
                Files.writeString(file, head.line(today) + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            kept = today;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
