package se.samverk.transfer.boundary;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import se.samverk.document.storage.FileBlobStore;

/** {@code ./samverk export} and {@code ./samverk import}. Needs a JVM and no server. */
public final class TransferCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final String CREDENTIALS = "--with-credentials";
    private static final String FORCE = "--force";
    private static final String DEFAULT_ADDRESS = "http://localhost:8080";
    /** Kept, because a logger that nobody keeps forgets its level. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream out;

    private TransferCommand(Map<String, String> environment, Clock clock, PrintStream out) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
    }

    /**
     * {@code export TARGET DATA [--with-credentials] [--force]} or {@code import SOURCE DATA}: from or into the data
     * folder and the database that the environment names as for the portal ({@code SAMVERK_DB_URL},
     * {@code …_OWNER_USER}, {@code …_OWNER_PASSWORD}). Ends with 0, or with 1 and a sentence that says why not.
     */
    public static void main(String... arguments) {
        MIGRATIONS.setLevel(Level.WARNING);
        // Not closed: what nobody expected is still to be told.
        System.exit(run(arguments, System.getenv(), Clock.systemUTC(), stream(FileDescriptor.out),
                stream(FileDescriptor.err)));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static int run(String[] arguments, Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {
        TransferCommand command = new TransferCommand(environment, clock, out);
        List<String> words = List.of(arguments);
        Path outside = Path.of(words.get(1)).toAbsolutePath();
        Path data = Path.of(words.get(2)).toAbsolutePath();
        boolean exports = words.get(0).equals("export");
        try {
            if (exports) {
                command.export(outside, data, words.contains(CREDENTIALS), words.contains(FORCE));
            } else {
                command.bringIn(outside, data);
            }
            return DONE;
        } catch (Refused e) {
            err.println("samverk: " + e.getMessage());
        } catch (IOException | UncheckedIOException | SQLException | FlywayException e) {
            err.println("samverk: " + (exports
                    ? "nothing was exported to " + outside + ": "
                    : "nothing was imported: ") + reason(e));
        }
        return REFUSED;
    }

    /** The first line of what lies behind it all. */
    private static String reason(Throwable e) {
        if (e.getCause() != null) {
            return reason(e.getCause());
        }
        String words = e.getMessage() == null ? e.toString() : e.getMessage();
        return words.lines().findFirst().orElse("");
    }

    private DataSource database() {
        return Flyway.configure(TransferCommand.class.getClassLoader())
                .dataSource(environment.get("SAMVERK_DB_URL"), environment.get("SAMVERK_DB_OWNER_USER"),
                        environment.get("SAMVERK_DB_OWNER_PASSWORD"))
                .getDataSource();
    }

    private static Path files(Path data) {
        return data.resolve("files");
    }

    private void export(Path place, Path data, boolean credentials, boolean withoutMissing)
            throws IOException, SQLException {
        try (ExportTarget target = ExportTarget.at(place)) {
            // Also when the command is stopped.
            Thread discard = new Thread(() -> discard(target), "discard-export");
            Runtime.getRuntime().addShutdownHook(discard);
            Manifest written = new Export(database(), new FileBlobStore(files(data)), clock, productVersion(),
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .to(target, credentials, withoutMissing);
            Runtime.getRuntime().removeShutdownHook(discard);
            out.println("Exported to " + place + ": " + told(written) + ".");
            if (!written.missing().isEmpty()) {
                out.println(
                        "The bytes of " + written.missing().size() + " files are not there: lost before, or disposed of"
                                + " meanwhile; the manifest names them.");
            }
            if (!credentials) {
                out.println("Passwords, passkeys and other keys stay here; with " + CREDENTIALS + " they go along.");
            }
        }
    }

    private static void discard(ExportTarget target) {
        try {
            target.close();
        } catch (IOException e) {
            MIGRATIONS.log(Level.WARNING, "What was exported so far could not be removed.", e);
        }
    }

    private void bringIn(Path place, Path data) throws IOException, SQLException {
        ImportLock lock = ImportLock.on(data);
        try {
            bringInAlone(place, data);
        } finally {
            lock.close();
        }
    }

    private void bringInAlone(Path place, Path data) throws IOException, SQLException {
        Path links = data.resolve("administrators.txt");
        NewDoors doors = new NewDoors(links, environment.getOrDefault("SAMVERK_BASE_URL", DEFAULT_ADDRESS));
        try (ImportSource source = ImportSource.open(place)) {
            new Import(database(), files(data), clock, doors,
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).from(source);
            out.println("Imported from " + place + ": " + told(source.manifest())
                    + ". The search index is filled at the next start.");
            if (doors.areOpen()) {
                out.println("No passwords came along. The administrators choose new ones by the links in " + links
                        + ", which work once and for seven days; they give links to everybody else.");
            } else if (!source.manifest().credentials()) {
                out.println("No passwords came along, and there is no administrator to give a link to.");
            }
        }
    }

    private static String told(Manifest manifest) {
        long rows = manifest.files().stream().filter(file -> !file.table().isEmpty()).mapToLong(Manifest.Entry::rows)
                .sum();
        long files = manifest.files().stream().filter(file -> !file.kept().isEmpty()).count();
        return rows + " rows and " + files + " files";
    }

    /** As Maven wrote it into the jar; classes that are not in one have none. */
    private static String productVersion() throws IOException {
        try (InputStream in = TransferCommand.class
                .getResourceAsStream("/META-INF/maven/se.samverk/samverk-ejb/pom.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        }
    }
}
