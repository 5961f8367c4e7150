package se.samverk.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.audit.AuditHead;
import se.samverk.audit.AuditRow;

class AuditCommandTest {
    private static final Instant NOON = Instant.parse("2018-03-14T11:00:00Z");
    private static final AuditRow FIRST = row(1, AuditRow.NOTHING_BEFORE);
    private static final AuditRow SECOND = row(2, FIRST.hash());

    @TempDir
    private Path folder;

    private static AuditRow row(long number, String previous) {
        return new AuditRow(number, number, NOON, "anna", "report.saved", null, null, NOON, previous);
    }

    private static List<String> chain() {
        return List.of(FIRST.hash() + " " + FIRST.canonical(), SECOND.hash() + " " + SECOND.canonical());
    }

    private static AuditHead head() {
        return new AuditHead(2, SECOND.hash());
    }

    @Test
    void the_command_says_whether_the_chain_holds_and_ends_accordingly() throws IOException {
        Path file = Files.write(folder.resolve("audit.txt"), chain());
        Path heads = Files.writeString(folder.resolve("heads.txt"), head().line("2018-03-14"));
        assertThat(run(0, "--heads", heads.toString(), file.toString())).contains("2 rows; kept heads that agree: 1.");
        Files.write(file, chain().subList(1, 2));
        assertThat(run(1, file.toString())).contains("BROKEN. Row 1 is missing.");
        assertThat(run(2, folder.resolve("nowhere").toString())).contains("could not be checked");
        assertThat(run(2)).contains("Name the file");
    }

    private static String run(int status, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(AuditCommand.run(arguments, Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }
}
