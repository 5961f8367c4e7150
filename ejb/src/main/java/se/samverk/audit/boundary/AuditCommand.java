package se.samverk.audit.boundary;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.audit.AuditCheck;
import se.samverk.audit.AuditHead;
import se.samverk.audit.AuditVerdict;

/** The check of the audit trail outside the portal: {@code ./samverk audit}. Needs a JVM and no server. */
public final class AuditCommand {
    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;

    private AuditCommand() {
    }

    /**
     * {@code [--heads HEADS] FILE} checks a file; {@code --database FILE} first writes it from the database that
     * the environment names as for the portal ({@code SAMVERK_DB_URL}, {@code …_OWNER_USER}, {@code …_OWNER_PASSWORD}).
     * Ends with 0 when the chain holds, 1 when it is broken, 2 when it could not be checked.
     */
    public static void main(String... arguments) {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
                StandardCharsets.UTF_8)) {
            System.exit(run(arguments, System.getenv(), out));
        }
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean valued = arguments[i].startsWith("--") && i + 1 < arguments.length;
            options.put(valued ? arguments[i] : "FILE", valued ? arguments[++i] : arguments[i]);
        }
        try {
            if (options.containsKey("--database")) {
                options.put("FILE", options.get("--database"));
                export(environment, Path.of(options.get("FILE")));
            }
            if (!options.containsKey("FILE")) {
                out.println("Name the file to check.");
                return NOT_CHECKED;
            }
            List<AuditHead> heads = options.containsKey("--heads")
                    ? AuditHead.of(Files.readAllLines(Path.of(options.get("--heads"))))
                    : List.of();
            try (BufferedReader file = Files.newBufferedReader(Path.of(options.get("FILE")))) {
                return tell(AuditCheck.of(file, heads), heads.size(), out);
            }
        } catch (IOException | SQLException e) {
            out.println("The trail could not be checked: " + e);
            return NOT_CHECKED;
        }
    }

    private static void export(Map<String, String> environment, Path file) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(environment.get("SAMVERK_DB_URL"),
                environment.get("SAMVERK_DB_OWNER_USER"), environment.get("SAMVERK_DB_OWNER_PASSWORD"));
                BufferedWriter out = Files.newBufferedWriter(file)) {
            AuditFile.write(connection, out);
        }
    }

    private static int tell(AuditVerdict verdict, int heads, PrintStream out) {
        verdict.broken().ifPresentOrElse(broken -> out.println("BROKEN. " + broken),
                () -> out.println(
                        "The chain holds: " + verdict.rows() + " rows; kept heads that agree: " + heads + "."));
        verdict.head().ifPresent(head -> out.println(head.line("Newest sound row:")));
        return verdict.broken().isPresent() ? BROKEN : HOLDS;
    }
}
