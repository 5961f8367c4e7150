package se.samverk.transfer.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.platform.Migrations;
import se.samverk.shared.SubjectKind;
import se.samverk.transfer.boundary.Place.Kind;

/** All that is kept comes over, from each of the two databases into each; and what is not whole changes nothing. */
class TransferMappingTest {
    private static final Instant NOON = Instant.parse("2018-03-14T11:00:00Z");
    private static final PrintStream NOBODY = new PrintStream(OutputStream.nullOutputStream(), false,
            StandardCharsets.UTF_8);
    private static final TableBook BOOK = TableBook.get();
    /** What an import adds to the trail. */
    private static final Set<String> ADDED_TO = Set.of("audit_entry", "audit_pending");

    @TempDir
    private Path folder;

    private Path place;

    @BeforeEach
    void namePlace() {
        place = folder.resolve("export.zip");
    }

    static Stream<Arguments> ways() {
        return Stream.of(Kind.values()).flatMap(
                from -> Stream.of(Kind.values()).map(to -> Arguments.of(from, to, from == to ? ".zip" : "")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void every_row_and_every_byte_comes_over(Kind from, Kind to, String ending) throws IOException, SQLException {
        Place old = filled(from);
        place = folder.resolve("everything" + ending);
        Manifest manifest = export(old, true);
        assertThat(place.resolveSibling(place.getFileName() + ".part")).doesNotExist();

        Place fresh = Place.empty(to, folder);
        bringIn(fresh);
        Map<String, List<String>> before = old.rows();
        Map<String, List<String>> after = fresh.rows();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (Map.Entry<String, List<String>> table : before.entrySet()) {
            String name = table.getKey();
            List<String> come = after.get(name);
            if (!BOOK.goesAlong(name, true)) {
                assertThat(name.startsWith("flyway") || come.isEmpty()).as(name).isTrue();
            } else if (ADDED_TO.contains(name)) {
                assertThat(come).as(name).containsAll(table.getValue()).hasSize(table.getValue().size() + 1);
            } else {
                assertThat(come).as(name).isEqualTo(table.getValue()).hasSizeGreaterThanOrEqualTo(3);
            }
        }
        assertThat(fresh.bytes()).hasSize(2).usingRecursiveComparison().isEqualTo(old.bytes());
        assertThat(manifest.missing()).isEmpty();
        long next = one(fresh, "select nextval('samverk_seq')");
        assertThat(next - Schema.NUMBERS_AT_A_TIME).as("numbers go on after the highest")
                .isGreaterThanOrEqualTo(highestId(fresh));
    }

    @ParameterizedTest
    @EnumSource
    void the_keys_stay_behind_unless_they_are_asked_for(Kind kind) throws IOException, SQLException {
        place = folder.resolve("export");
        Place old = filled(kind);
        run(old, "update seat set seat_role = 'SYSTEM_ADMINISTRATOR', valid_from = date '2018-01-01', valid_to = null",
                "update holding set valid_from = date '2018-01-01', valid_to = null",
                "update account set status = 'ACTIVE', username = 'admin.' || id",
                "update account set status = 'DISABLED' where id = (select max(id) from account)");
        export(old, false);
        try (Stream<Path> all = Files.list(place.resolve("data"))) {
            assertThat(all.map(file -> file.getFileName().toString())).contains("account.jsonl")
                    .doesNotContain("passkey.jsonl", "recovery_code.jsonl", "stop_link.jsonl", "live_session.jsonl",
                            "one_time_link.jsonl", "outgoing_mail.jsonl");
        }
        assertThat(Files.readString(place.resolve("data/account.jsonl"))).contains("\"username\":")
                .doesNotContain("password");
        assertThat(Files.readString(place.resolve("data/inquiry.jsonl"))).doesNotContain("reply_key");
        assertThat(Files.readString(place.resolve("data/saved_search.jsonl"))).contains("\"id\":")
                .doesNotContain("feed_sha256", "feed_made_at");

        Place fresh = Place.unused(kind, folder);
        NewDoors doors = bringIn(fresh);
        assertThat(doors.areOpen()).isTrue();
        assertThat(mode(fresh.data.resolve("administrators.txt"))).isEqualTo("rw-------");
        List<String> links = Files.readAllLines(fresh.data.resolve("administrators.txt"));
        assertThat(links).hasSize(2)
                .allMatch(line -> line.contains(" https://ny.example/open/password.xhtml?token="));
        assertThat(one(fresh, "select count(*) from one_time_link where purpose = 'PASSWORD' and used_at is null"))
                .isEqualTo(2);
        assertThat(one(fresh, "select count(distinct password_hash) from account "
                + "where password_hash like 'PBKDF2WithHmacSHA512:210000:%:%'")).isEqualTo(3);
        assertThat(one(fresh, "select count(*) from inquiry where reply_key is not null")).isZero();
        assertThat(one(fresh, "select count(*) from passkey")).isZero();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void an_export_is_for_its_owner_from_the_first_byte() throws IOException, SQLException {
        Path usual = Files.createFile(folder.resolve("usual"));
        assertThat(mode(usual)).as("what the process makes else, others can read").contains("r--");
        Place old = filled(Kind.H2);
        AtomicReference<String> part = new AtomicReference<>();
        try (ExportTarget target = ExportTarget.at(place)) {
            part.set(mode(place.resolveSibling("export.zip.part")));
            new Export(old.database, old.store(), clock(), "1", NOBODY).to(target, true, false);
        }
        assertThat(part.get()).isEqualTo("rw-------");
        assertThat(mode(place)).isEqualTo("rw-------");

        place = folder.resolve("export");
        export(old, true);
        try (Stream<Path> all = Files.walk(place)) {
            for (Path path : all.toList()) {
                assertThat(mode(path)).as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    /** Told a line, it does something once, as others do while a transfer is under way. */
    private static PrintStream meanwhile(Runnable act) {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {
            private boolean done;

            @Override
            public void println(String table) {
                if (!done) {
                    done = true;
                    act.run();
                }
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_disposed_of_meanwhile_is_not_called_lost(Kind kind) throws IOException, SQLException {
        Place old = filled(kind);
        String file = aFile(old);
        PrintStream disposes = meanwhile(() -> {
            try {
                run(old, "update stored_file set sha256 = '" + "0".repeat(64) + "' where sha256 = '" + file + "'");
                lose(old, file);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try (ExportTarget target = ExportTarget.at(place)) {
            assertThatThrownBy(() -> new Export(old.database, old.store(), clock(), "1", disposes).to(target, true,
                    true)).isInstanceOf(Refused.class)
                    .hasMessageMatching("(?s)\".+\" was disposed of meanwhile: export again\\.");
        }
        assertThat(place).doesNotExist();
    }

    @Test
    void an_import_that_fails_removes_what_it_has_put_in_and_nothing_else() throws IOException, SQLException {
        place = folder.resolve("export");
        Place old = filled(Kind.H2);
        export(old, true);
        Path tampered = new Tampered(place, folder).agreed("files/" + lastFile(old), text -> "other");
        Place fresh = Place.unused(Kind.H2, folder);
        PrintStream others = meanwhile(() -> {
            try {
                fresh.store().put(new ByteArrayInputStream(new byte[]{1}), 1);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        NewDoors doors = new NewDoors(fresh.data.resolve("administrators.txt"), "https://ny.example");
        try (ImportSource source = ImportSource.open(tampered)) {
            assertThatThrownBy(() -> new Import(fresh.database, fresh.files(), clock(), doors, others).from(source))
                    .isInstanceOf(Refused.class).hasMessageContaining("is not the file that its name says");
        }
        assertThat(fresh.bytes().values()).containsExactly(new byte[]{1});
    }

    /** The hash of a kept file before which another is put in. */
    private static String lastFile(Place place) throws IOException {
        return place.bytes().keySet().stream().reduce((first, second) -> second)
                .map(file -> Path.of(file).getFileName().toString()).orElseThrow();
    }

    @Test
    void one_import_at_a_time_goes_into_a_folder() throws IOException {
        Path data = folder.resolve("data");
        ImportLock first = ImportLock.on(data);
        assertThat(Files.readString(data.resolve("importing")).strip())
                .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
        assertThatThrownBy(() -> ImportLock.on(data)).isInstanceOf(Refused.class)
                .hasMessage("another import goes into " + data + " already.");
        first.close();
        assertThat(data.resolve("importing")).doesNotExist();
        ImportLock.on(data).close();
    }

    @ParameterizedTest
    @EnumSource
    void all_rows_are_those_of_one_moment(Kind kind) throws IOException, SQLException {
        Place old = filled(kind);
        Map<String, List<String>> before = old.rows();
        List<String> read = new ArrayList<>();
        PrintStream writesMeanwhile = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {
            @Override
            public void println(String table) {
                read.add(table);
                if (read.size() == 1) {
                    change(old);
                }
            }
        };
        try (ExportTarget target = ExportTarget.at(place)) {
            new Export(old.database, old.store(), clock(), "1", writesMeanwhile).to(target, true, false);
        }
        assertThat(old.rows()).as("what was changed meanwhile").isNotEqualTo(before);
        Place fresh = Place.unused(kind, folder);
        bringIn(fresh);
        assertThat(fresh.rows().get("thing")).isEqualTo(before.get("thing"));
        assertThat(fresh.rows().get("waiting")).isEqualTo(before.get("waiting"));
    }

    private static void change(Place old) {
        try {
            run(old, "update thing set title = 'changed'", "delete from waiting");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_table_goes_along_or_is_named_with_a_reason(Kind kind) throws SQLException {
        Place any = Place.unused(kind, folder);
        Set<String> there = new HashSet<>();
        try (Connection connection = any.database.getConnection()) {
            Schema schema = Schema.of(connection);
            assertThat(schema.tables()).hasSizeGreaterThan(60);
            assertThat(schema.tables()).extracting(Table::name).allMatch(BOOK::knows);
            assertThat(Description.leadingNowhere(schema)).as("say in tables.txt where these lead").isEmpty();
            schema.tables().forEach(table -> {
                there.add(table.name());
                table.fields().forEach(field -> there.add(table.name() + "." + field.name()));
            });
        }
        assertThat(there).as("every line is about something").containsAll(BOOK.named().keySet())
                .containsAll(BOOK.kinds().values());
    }

    @Test
    void every_kind_of_thing_has_its_table() {
        assertThat(BOOK.kinds().keySet()).containsExactlyInAnyOrderElementsOf(
                Stream.of(SubjectKind.values()).map(Enum::name).toList());
    }

    @Test
    void both_databases_are_described_alike() throws IOException, SQLException {
        List<String> described = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            place = folder.resolve(kind.name());
            export(filled(kind), true);
            described.add(Files.readString(place.resolve("schema.json")));
        }
        assertThat(described.get(0)).isEqualTo(described.get(1)).contains("\"reference\": \"organisation.id\"",
                "\"referenceByKind\": \"subject_kind\"", "\"moment, ISO 8601, UTC\"", "Who is signed in here");
    }

    @Test
    void half_a_character_comes_over() throws IOException, SQLException {
        Place old = filled(Kind.H2);
        run(old, "update draft set draft_text = 'cut ' || char(55357)");
        export(old, true);
        Place fresh = Place.unused(Kind.H2, folder);
        bringIn(fresh);
        assertThat(fresh.rows().get("draft")).isEqualTo(old.rows().get("draft"));
    }

    @ParameterizedTest
    @EnumSource
    void an_export_of_an_older_version_comes_into_the_tables_it_had(Kind kind) throws IOException, SQLException {
        Place old = Place.empty(kind, folder);
        Migrations.to(MigrationVersion.fromVersion("0160"), old.database);
        try (Connection connection = old.database.getConnection()) {
            Filled.all(connection);
        }
        old.keepFiles();
        export(old, true);
        Place fresh = Place.empty(kind, folder);
        bringIn(fresh);
        assertThat(fresh.rows().get("person")).isEqualTo(old.rows().get("person")).hasSize(3);
        Migrations.to(Migrations.newest(fresh.database), fresh.database);
        assertThat(one(fresh, "select count(*) from thesaurus_concept")).isGreaterThan(30);

        Place newer = Place.unused(kind, folder);
        refused(newer, place + " was written by an older version of Samverk (1): import it before the first start, "
                + "into a database without tables.");
    }

    @Test
    void what_is_not_whole_or_not_understood_changes_nothing() throws IOException, SQLException {
        place = folder.resolve("export");
        export(filled(Kind.H2), true);
        Place fresh = Place.unused(Kind.H2, folder);
        Map<String, List<String>> empty = fresh.rows();
        Tampered tampered = new Tampered(place, folder);

        refusedOf(fresh, tampered.changed("data/person.jsonl", text -> text.replace("\"id\"", "\"ID\"")),
                "%s is not as it was written: data/person.jsonl was changed.");
        refusedOf(fresh, tampered.without("data/person.jsonl"),
                "%s is not whole: data/person.jsonl is missing.");
        refusedOf(fresh, tampered.with("data/guest.jsonl", "{}\n"),
                "%s holds data/guest.jsonl, which its manifest does not name.");
        refusedOf(fresh, tampered.without("manifest.json"), "%s is no export of Samverk: it has no manifest.json.");
        refusedOf(fresh, tampered.manifest(text -> text.replace("{", "")),
                "%s cannot be read: its manifest.json is damaged.");
        refusedOf(fresh, tampered.manifest(text -> text.replace("\"formatVersion\": 1", "\"formatVersion\": 2")),
                "%s was written in format 2, and this version of Samverk reads formats up to 1: take a newer one.");
        refusedOf(fresh, tampered.manifest(text -> text.replaceFirst("\"schemaVersion\": \"\\d+\"",
                "\"schemaVersion\": \"9999\"")),
                "%s was written by a newer version of Samverk (1): take that version or a newer one.");
        refusedOf(fresh, tampered.agreed("data/person.jsonl", text -> text.replace("\"title\"", "\"rank\"")),
                "data/person.jsonl, row 1: it has a field rank that the table has not.");
        refusedOf(fresh, tampered.agreed("data/person.jsonl", text -> text.replaceFirst(",\"title\":[^}]*", "")),
                "data/person.jsonl, row 1: its field title is missing.");
        refusedOf(fresh, tampered.agreed("data/person.jsonl", text -> text.replaceFirst("\"id\":\\d+", "\"id\":1.5")),
                "data/person.jsonl, row 1: its field id is not of the type integer.");
        refusedOf(fresh, tampered.agreed("data/person.jsonl", text -> text.replaceFirst("\"id\":\\d+", "\"id\":99999")),
                "data/person.jsonl, row 1: its number is above the highest that the manifest names.");
        refusedOf(fresh, tampered.agreed("data/person.jsonl", text -> text + "nothing\n"),
                "data/person.jsonl, row 4: this is no JSON object.");
        refusedOf(fresh, tampered.agreed("data/person.jsonl", text -> text.substring(0, text.indexOf('\n') + 1)),
                "%s is not as it was written: data/person.jsonl has 1 rows instead of 3.");
        refusedOf(fresh, tampered.renamed("data/person.jsonl", "data/guest.jsonl"),
                "the export has no rows of the table person, and does not say why.");
        refusedOf(fresh, tampered.added("data/guest.jsonl"),
                "the export has rows of a table guest, which this installation has not.");

        assertThat(fresh.rows()).isEqualTo(empty);
        assertThat(fresh.bytes()).isEmpty();
        bringIn(fresh);
        assertThat(fresh.rows().get("person")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_lead_nowhere_take_everything_back(Kind kind) throws IOException, SQLException {
        place = folder.resolve("export");
        export(filled(kind), true);
        Place fresh = Place.unused(kind, folder);
        Path tampered = new Tampered(place, folder).agreed("data/holding.jsonl",
                text -> text.replaceFirst("\"person_id\":\\d+", "\"person_id\":1"));
        assertThatThrownBy(() -> bringIn(fresh, tampered)).isInstanceOf(Refused.class)
                .hasMessageStartingWith("data/holding.jsonl: its rows cannot be put in (");
        assertThat(one(fresh, "select count(*) from person")).isZero();
        assertThat(fresh.bytes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_rows_name_has_to_come(Kind kind) throws IOException, SQLException {
        place = folder.resolve("export");
        Place old = filled(kind);
        export(old, true);
        Place fresh = Place.unused(kind, folder);
        Tampered tampered = new Tampered(place, folder);
        String file = aFile(old);
        refusedOf(fresh, tampered.forgotten("files/" + file), "%s is not whole: files/" + file + " is missing.");
        refusedOf(fresh, tampered.agreed("files/" + file, text -> "other"),
                "files/" + file + " is not the file that its name says.");
        assertThat(one(fresh, "select count(*) from person")).isZero();
        assertThat(fresh.bytes()).isEmpty();

        lose(old, file);
        Path elsewhere = folder.resolve("without");
        assertThatThrownBy(() -> export(old, elsewhere, true, false)).isInstanceOf(Refused.class)
                .hasMessageContaining("are not there: put the file " + file + " back from a backup, or add --force")
                .hasMessageEndingWith("If it was disposed of just now, export again.");
        assertThat(elsewhere).doesNotExist();
        assertThat(export(old, elsewhere, true, true).missing()).containsExactly(file);
        bringIn(fresh, elsewhere);
        assertThat(fresh.bytes()).hasSize(1);
    }

    /** The hash of a file that is kept. */
    private static String aFile(Place place) throws IOException {
        return Path.of(place.bytes().keySet().iterator().next()).getFileName().toString();
    }

    private static void lose(Place old, String file) throws IOException {
        Files.delete(old.files().resolve(file.substring(0, 2)).resolve(file));
    }

    @ParameterizedTest
    @EnumSource
    void what_holds_something_is_left_alone(Kind kind) throws IOException, SQLException {
        Place old = filled(kind);
        export(old, true);
        Place other = filled(kind);
        Map<String, List<String>> before = other.rows();
        assertThatThrownBy(() -> bringIn(other)).isInstanceOf(Refused.class)
                .hasMessageMatching("there is something in this installation already \\([a-z_]+: \\d+\\): "
                        + "import into an empty one, before its first start\\.");
        assertThat(other.rows()).isEqualTo(before);
        assertThat(other.bytes()).hasSize(2);

        Place fresh = Place.empty(kind, folder);
        fresh.store().put(new ByteArrayInputStream(new byte[]{1}), 1);
        refused(fresh, fresh.files() + " already holds files: import into an empty place.");
        assertThat(fresh.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".zip"})
    void an_export_that_breaks_off_leaves_nothing(String ending) throws IOException, SQLException {
        Place old = filled(Kind.H2);
        place = folder.resolve("broken" + ending);
        Path file = old.files().resolve(old.bytes().keySet().iterator().next());
        byte[] sound = Files.readAllBytes(file);
        Files.writeString(file, "damaged");
        assertThatThrownBy(() -> export(old, true)).isInstanceOf(Refused.class)
                .hasMessageContaining("are damaged: put the file " + file.getFileName() + " back");
        assertThat(place).doesNotExist();
        assertThat(place.resolveSibling(place.getFileName() + ".part")).doesNotExist();

        Files.write(file, sound);
        export(old, true);
        assertThat(place).exists();
        assertThatThrownBy(() -> export(old, true)).isInstanceOf(Refused.class)
                .hasMessage(place + " exists already: choose another name.");
    }

    @Test
    void a_database_without_tables_has_nothing_to_export() throws SQLException {
        Place empty = Place.empty(Kind.H2, folder);
        assertThatThrownBy(() -> export(empty, true)).isInstanceOf(Refused.class)
                .hasMessage("the database has no tables: the portal has never run on it.");
        assertThat(place).doesNotExist();
    }

    private Place filled(Kind kind) throws IOException, SQLException {
        return Place.filled(kind, folder);
    }

    private static Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    private Manifest export(Place old, boolean credentials) throws IOException, SQLException {
        return export(old, place, credentials, false);
    }

    private static Manifest export(Place old, Path to, boolean credentials, boolean withoutMissing)
            throws IOException, SQLException {
        try (ExportTarget target = ExportTarget.at(to)) {
            return new Export(old.database, old.store(), clock(), "1", NOBODY).to(target, credentials, withoutMissing);
        }
    }

    private NewDoors bringIn(Place fresh) throws IOException, SQLException {
        return bringIn(fresh, place);
    }

    private static NewDoors bringIn(Place fresh, Path from) throws IOException, SQLException {
        NewDoors doors = new NewDoors(fresh.data.resolve("administrators.txt"), "https://ny.example");
        try (ImportSource source = ImportSource.open(from)) {
            new Import(fresh.database, fresh.files(), clock(), doors, NOBODY).from(source);
        }
        return doors;
    }

    private void refused(Place fresh, String sentence) {
        assertThatThrownBy(() -> bringIn(fresh)).isInstanceOf(Refused.class).hasMessage(sentence);
    }

    /** The same of a changed copy, whose name stands in the sentence for %s. */
    private static void refusedOf(Place fresh, Path tampered, String sentence) {
        assertThatThrownBy(() -> bringIn(fresh, tampered)).isInstanceOf(Refused.class)
                .hasMessage(sentence.replace("%s", tampered.toString()));
    }

    private static long one(Place place, String query) throws SQLException {
        try (Connection connection = place.database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long highestId(Place place) throws SQLException {
        long highest = 0;
        try (Connection connection = place.database.getConnection()) {
            for (Table table : Schema.of(connection).tables()) {
                if (table.isNumbered()) {
                    highest = Math.max(highest, one(place, "select coalesce(max(id), 0) from " + table.name()));
                }
            }
        }
        return highest;
    }

    private static void run(Place place, String... statements) throws SQLException {
        try (Connection connection = place.database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
