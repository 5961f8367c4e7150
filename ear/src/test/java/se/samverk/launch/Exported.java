package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverk.harness.Build;
import se.samverk.harness.Command;

/** An export as a folder, written by the command. */
record Exported(Path folder) {
    /** Where an import adds that there was one. */
    private static final Set<String> ADDED_TO = Set.of("data/audit_entry.jsonl", "data/audit_pending.jsonl");
    /** What says when it was written. */
    private static final Set<String> OWN = Set.of("manifest.json");

    static Exported of(Path data, String name, Map<String, String> environment) {
        Path folder = Build.fresh(name);
        Command command = Command.run(environment, "export", folder, "--data", data);
        assertThat(command.status()).as(command.said()).isZero();
        assertThat(command.said()).startsWith("Exported to " + folder + ": ");
        return new Exported(folder);
    }

    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        OWN.forEach(found::remove);
        return found;
    }

    List<String> rows(String table) throws IOException {
        return Files.readAllLines(folder.resolve("data").resolve(table + ".jsonl"));
    }

    /** Another export, made after this one was imported, has the same rows and files, and the import itself. */
    void assertSameAs(Exported after) throws IOException {
        Map<String, byte[]> mine = files();
        Map<String, byte[]> theirs = after.files();
        assertThat(theirs.keySet()).isEqualTo(mine.keySet()).hasSizeGreaterThan(60);
        for (Map.Entry<String, byte[]> file : mine.entrySet()) {
            if (!ADDED_TO.contains(file.getKey())) {
                assertThat(theirs.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
        List<String> entries = after.rows("audit_entry");
        assertThat(entries).startsWith(rows("audit_entry").toArray(String[]::new))
                .hasSize(rows("audit_entry").size() + 1);
        assertThat(entries.get(entries.size() - 1)).contains("\"portal.imported\"");
    }
}
