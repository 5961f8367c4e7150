package se.samverk.transfer.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.transfer.boundary.Place.Kind;

/** What the command says, and how it ends. */
class TransferCommandTest {
    private static final String OWNER = "samverk_owner";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, Object... arguments) {
        out.reset();
        err.reset();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return TransferCommand.run(words, environment, Clock.systemUTC(), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static Map<String, String> database(String url) {
        return Map.of("SAMVERK_DB_URL", url, "SAMVERK_DB_OWNER_USER", OWNER, "SAMVERK_DB_OWNER_PASSWORD", OWNER);
    }

    private static Map<String, String> databaseOf(Place place) throws SQLException {
        try (Connection connection = place.database.getConnection()) {
            return database(connection.getMetaData().getURL());
        }
    }

    @Test
    void an_export_and_an_import_are_told_in_a_sentence() throws IOException, SQLException {
        Place old = Place.filled(Kind.H2, folder);
        Path place = folder.resolve("export.zip");
        assertThat(run(databaseOf(old), "export", place, old.data)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("Exported to " + place
                + ": \\d+ rows and 2 files\\.\\R"
                + "Passwords, passkeys and other keys stay here; with --with-credentials they go along\\.\\R");
        Place fresh = Place.empty(Kind.H2, folder);
        assertThat(run(databaseOf(fresh), "import", place, fresh.data)).as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("Imported from " + place
                + ": \\d+ rows and 2 files\\. The search index is filled at the next start\\.\\R"
                + "No passwords came along, and there is no administrator to give a link to\\.\\R");
    }

    @Test
    void a_file_that_is_lost_is_left_only_by_force() throws IOException, SQLException {
        Place old = Place.filled(Kind.H2, folder);
        Path lost = old.files().resolve(old.bytes().keySet().iterator().next());
        Files.delete(lost);
        Path place = folder.resolve("export.zip");
        assertThat(run(databaseOf(old), "export", place, old.data)).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("samverk: the bytes of \"")
                .contains(
                        "\" are not there: put the file " + lost.getFileName() + " back from a backup, or add --force");
        assertThat(place).doesNotExist();
        assertThat(run(databaseOf(old), "export", place, old.data, "--force", "--with-credentials")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(" rows and 1 files.",
                "The bytes of 1 files are not there: lost before, or disposed of meanwhile; the manifest names them.")
                .doesNotContain("stay here");
    }

    @Test
    void one_import_at_a_time_goes_into_a_data_folder() throws IOException, SQLException {
        Place old = Place.filled(Kind.H2, folder);
        Path place = folder.resolve("export.zip");
        assertThat(run(databaseOf(old), "export", place, old.data)).isZero();
        Place fresh = Place.empty(Kind.H2, folder);
        try (ImportLock other = ImportLock.on(fresh.data)) {
            assertThat(other).isNotNull();
            assertThat(run(databaseOf(fresh), "import", place, fresh.data)).isOne();
            assertThat(err.toString(StandardCharsets.UTF_8).strip())
                    .isEqualTo("samverk: another import goes into " + fresh.data + " already.");
            assertThat(fresh.data.resolve("importing")).as("it is still the other's")
                    .hasContent(ProcessHandle.current().pid() + "\n");
        }
        assertThat(run(databaseOf(fresh), "import", place, fresh.data)).as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(fresh.data.resolve("importing")).doesNotExist();
    }

    @Test
    void a_database_that_is_not_there_is_told_in_a_sentence() throws IOException, SQLException {
        Place old = Place.filled(Kind.H2, folder);
        Path place = folder.resolve("export.zip");
        Map<String, String> nowhere = database("jdbc:postgresql://localhost:1/samverk");
        assertThat(run(nowhere, "export", place, old.data)).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("samverk: nothing was exported to " + place + ": Connection ").hasLineCount(1);
        assertThat(place).doesNotExist();

        assertThat(run(databaseOf(old), "export", place, old.data)).isZero();
        assertThat(run(nowhere, "import", place, folder.resolve("data"))).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("samverk: nothing was imported: Connection ")
                .hasLineCount(1);
    }

    @Test
    void a_table_that_nobody_knows_is_not_passed_over() throws IOException, SQLException {
        Place old = Place.filled(Kind.H2, folder);
        try (Connection connection = old.database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create table guest (id bigint primary key)");
        }
        assertThat(run(databaseOf(old), "export", folder.resolve("export.zip"), old.data)).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo("samverk: the database has a table guest "
                + "that this version of Samverk does not know: export with the version that made it.");
    }
}
