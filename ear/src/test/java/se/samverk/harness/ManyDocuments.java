package se.samverk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Short documents of the groups of a portal, as many as are asked for, with texts that are read already. */
public final class ManyDocuments {
    private static final int WORDS = 4_000;
    private static final long FIRST_ID = 1_000_000_000L;
    private static final int BATCH = 2_000;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final int DAYS = 15 * 365;
    private static final List<String> BEGINNINGS = List.of("vård", "omsorg", "skol", "arbets", "bostads", "hälso",
            "social", "barn", "ungdoms", "kommun");
    private static final List<String> ENDS = List.of("plan", "grupp", "samordnare", "beslut", "rapport", "möte",
            "insats", "stöd", "kostnad");

    private final Random random = new Random(5);
    private final List<String> vocabulary = vocabulary();

    /** Makes the index start from nothing. */
    public static void forgetIndex(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("index"))) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /** A group whose documents they are, and its organisation. */
    public record Group(long id, long owner, long collaboration) {
    }

    /** A document that is not written anywhere yet; everybody with a seat reads an open one, the group alone another. */
    public record Made(Group group, boolean open, LocalDate day, String title, String body) {
        /** The key of those who may read it. */
        public String audience() {
            return open ? "members" : "group:" + group.id;
        }
    }

    /** Writes documents of the groups there are into the database of a stopped portal. */
    public void fill(Path data, int count) throws SQLException {
        String address = "jdbc:h2:file:" + data.resolve("db/samverk")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE";
        try (Connection database = DriverManager.getConnection(address, "samverk_owner", "samverk-owner")) {
            fill(database, groups(database), 0, count);
        }
    }

    /** The next of the documents. */
    public Made next(List<Group> groups) {
        Group group = groups.get(random.nextInt(groups.size()));
        boolean open = random.nextInt(4) == 0;
        return new Made(group, open, LAST_DAY.minusDays(random.nextInt(DAYS)), words(4), words(60));
    }

    /** Writes as many documents of these groups as are wanted in all, after those that are written. */
    public void fill(Connection database, List<Group> groups, int written, int wanted) throws SQLException {
        database.setAutoCommit(false);
        long account = number(database, "select min(id) from account");
        try (Rows files = new Rows(database, "stored_file (id, version, sha256, byte_count, media_type, file_name, "
                + "scan_state, stored_at) values (?, 1, ?, 400, 'text/plain', ?, 'NOT_SCANNED', current_timestamp)");
                Rows texts = new Rows(database,
                        "file_text (id, version, sha256, file_name, state, media_type, pages, "
                                + "is_cut, attempts, asked_at, read_at) values (?, 1, ?, ?, 'READ', 'text/plain', 0, false, "
                                + "1, current_timestamp, current_timestamp)");
                Rows parts = new Rows(database,
                        "text_part (id, version, file_text_id, part_no, kind, kind_no, name, "
                                + "from_picture, content) values (?, 1, ?, 1, 'TEXT', 1, '', false, ?)");
                Rows documents = new Rows(database,
                        "document (id, version, title, document_type, group_id, owner_id, "
                                + "visibility, is_secret, brought_by) values (?, 1, ?, 'OTHER', ?, ?, ?, false, ?)");
                Rows versions = new Rows(database, "document_version (id, version, document_id, version_no, "
                        + "stored_file_id, brought_by, brought_at) values (?, 1, ?, 1, ?, "
                        + "'Portalen', current_timestamp)");
                Rows heads = new Rows(database,
                        "thing (subject_kind, subject_id, version, title, sort_title, state, "
                                + "language, organisation_id, group_id, collaboration_id, occurred_on, updated_at) values "
                                + "('DOCUMENT', ?, 1, ?, ?, 'KEPT', 'SV', ?, ?, ?, ?, current_timestamp)");
                Rows audiences = new Rows(database,
                        "content_audience (subject_kind, subject_id, audience) values ('DOCUMENT', ?, ?)")) {
            for (int i = written; i < wanted; i++) {
                long id = FIRST_ID + i;
                Made made = next(groups);
                Group group = made.group;
                String hash = String.format("%064x", id);
                files.add(id, hash, "text.txt");
                texts.add(id, hash, "text.txt");
                parts.add(id, id, made.body);
                documents.add(id, made.title, group.id, group.owner, made.open ? "ALL_MEMBERS" : "GROUP", account);
                versions.add(id, id, id);
                heads.add(id, made.title, made.title, group.owner, group.id, group.collaboration, made.day);
                audiences.add(id, made.audience());
                if (i % BATCH == BATCH - 1 || i == wanted - 1) {
                    for (Rows rows : List.of(files, texts, parts, documents, versions, heads, audiences)) {
                        rows.send();
                    }
                    database.commit();
                }
            }
        }
    }

    /** Rows of one table on their way into it. */
    private static final class Rows implements AutoCloseable {
        private final PreparedStatement statement;

        Rows(Connection database, String into) throws SQLException {
            statement = database.prepareStatement("insert into " + into);
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
        }

        void send() throws SQLException {
            statement.executeBatch();
        }

        @Override
        public void close() {
            try {
                statement.close();
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }

    /** The groups there are. */
    public static List<Group> groups(Connection database) throws SQLException {
        List<Group> groups = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement
                        .executeQuery("select id, archive_owner_id, collaboration_id from workinggroup order by id")) {
            while (rows.next()) {
                groups.add(new Group(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        return groups;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Words of which few are common and most are rare. */
    private static List<String> vocabulary() {
        Random letters = new Random(7);
        List<String> words = new ArrayList<>();
        for (String beginning : BEGINNINGS) {
            for (String end : ENDS) {
                words.add(beginning + end);
            }
        }
        while (words.size() < WORDS) {
            words.add(letters.ints(4 + letters.nextInt(6), 0, 20).mapToObj(i -> String.valueOf("aeiorstnldkmgvpfbhuy"
                    .charAt(i))).collect(Collectors.joining()));
        }
        return words;
    }

    /** What the compounds among the words are made of. */
    public static List<String> parts() {
        return Stream.concat(BEGINNINGS.stream(), ENDS.stream()).toList();
    }

    /** The word that most texts hold. */
    public String commonest() {
        return vocabulary.get(0);
    }

    /** Some words of the texts, beside each other. */
    public String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> vocabulary.get((int) (Math.pow(random.nextDouble(), 3) * vocabulary.size())))
                .collect(Collectors.joining(" "));
    }
}
