package se.samverk.platform;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Copies the embedded database while it runs, when the backup command asks for it. No other
 * process can open an H2 file, so the command leaves the file {@code control/backup.request} in the
 * data folder and waits for {@code control/backup.done}, whose first line is {@code ok} or says why
 * not. The copy is {@code control/db.zip}. Other databases are backed up by their own tools.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class BackupTimer {
    private static final Logger LOG = Logger.getLogger(BackupTimer.class.getName());

    @Resource(lookup = "java:app/jdbc/samverk-owner")
    private DataSource owner;

    @Inject
    @ConfigProperty(name = "samverk.data.dir")
    private String dataDir;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "backup")
    void tick() {
        Path control = Path.of(dataDir, "control");
        Path request = control.resolve("backup.request");
        if (Files.exists(request)) {
            try {
                Files.deleteIfExists(request);
                answer(control, copy(control.resolve("db.zip")));
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "The backup request could not be answered.", e);
            }
        }
    }

    private String copy(Path target) {
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                return "this database is backed up by its own tools";
            }
            statement.execute("backup to '" + target.toString().replace("'", "''") + "'");
            return "ok";
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database could not be copied.", e);
            return e.getMessage();
        }
    }

    private static void answer(Path control, String text) throws IOException {
        Path written = control.resolve("backup.done.new");
        Files.writeString(written, text + "\n", StandardCharsets.UTF_8);
        Files.move(written, control.resolve("backup.done"), StandardCopyOption.REPLACE_EXISTING);
    }
}
