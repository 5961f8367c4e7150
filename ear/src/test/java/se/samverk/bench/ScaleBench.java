package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;

/**
 * The whole portal with 100 000 short documents of its groups, or {@code -Dbench.documents=}, on the heap it always has:
 * how fast the index is built from the database, what a page of hits costs one reader and eight at once, and whether
 * index and database agree. The rows are written into the database of a stopped portal.
 */
class ScaleBench {
    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 100_000);
    private static final int AT_ONCE = 8;
    private static final int PAGES = Integer.getInteger("bench.pages", 100);
    private static final int WORDS = 4_000;
    private static final long FIRST_ID = 1_000_000_000L;
    private static final int BATCH = 2_000;
    private static final Pattern BUILT = Pattern.compile("The index is built from (\\d+) things in (\\d+) ms");

    private final Random random = new Random(5);
    private final List<String> vocabulary = vocabulary();

    @Test
    void a_portal_full_of_documents() throws Exception {
        Portal portal = Portal.fresh("bench-scale");
        try (portal) {
            portal.start();
            portal.stop();
            fill(portal);
            forgetIndex(portal.data());
            portal.start();
            Matcher built = BUILT.matcher(portal.log());
            assertThat(built.results().reduce((before, after) -> after)).hasValueSatisfying(last -> Figures.say(
                    "%s things: index built from the database in %.1f s, %.0f a second", last.group(1),
                    Double.parseDouble(last.group(2)) / 1e3,
                    Double.parseDouble(last.group(1)) * 1e3 / Double.parseDouble(last.group(2))));
            List<Http> readers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                readers.add(portal.http().signIn("ordf.boras"));
            }
            List<String> questions = IntStream.range(0, PAGES).mapToObj(i -> words(1 + i % 3)).toList();
            assertThat(readers.get(0).get(page(vocabulary.get(0))).body()).contains("hits-list");
            asked(readers.subList(0, 1), questions);
            double[] alone = asked(readers.subList(0, 1), questions);
            Figures.say("page of hits, one reader: p50 %.0f ms, p99 %.0f ms", at(alone, 50), at(alone, 99));
            double[] together = asked(readers, questions);
            Figures.say("page of hits, %d readers at once: p50 %.0f ms, p99 %.0f ms", AT_ONCE, at(together, 50),
                    at(together, 99));
            double[] empty = asked(readers.subList(0, 1), List.of("qqqqqq wwwwww", "xxxxx yyyyy", "zzzzz xxxxx"));
            Figures.say("page without a hit, one reader: p50 %.0f ms", at(empty, 50));
            assertThat(portal.log()).doesNotContain("OutOfMemoryError");
        }
    }

    private static String page(String words) {
        return "search.xhtml?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Milliseconds of each page, sorted. */
    private static double[] asked(List<Http> readers, List<String> questions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(readers.size());
        try {
            List<Future<List<Double>>> running = new ArrayList<>();
            for (Http reader : readers) {
                running.add(threads.submit(() -> asked(reader, questions)));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> one : running) {
                all.addAll(one.get());
            }
            double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> asked(Http reader, List<String> questions) {
        List<Double> times = new ArrayList<>();
        for (String question : questions) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = reader.get(page(question));
            times.add((System.nanoTime() - begin) / 1e6);
            assertThat(answer.statusCode()).as(question).isEqualTo(200);
        }
        return times;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static void forgetIndex(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("index"))) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private record Group(long id, long owner, long collaboration) {
    }

    private void fill(Portal portal) throws SQLException {
        String address = "jdbc:h2:file:" + portal.data().resolve("db/samverk")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE";
        try (Connection database = DriverManager.getConnection(address, "samverk_owner", "samverk-owner")) {
            database.setAutoCommit(false);
            List<Group> groups = groups(database);
            long account = number(database, "select min(id) from account");
            try (Rows files = new Rows(database, "stored_file (id, version, sha256, byte_count, media_type, file_name, "
                    + "stored_at) values (?, 1, ?, 400, 'text/plain', ?, current_timestamp)");
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
                            + "stored_file_id, scan_state, brought_by, brought_at) values (?, 1, ?, 1, ?, 'NOT_SCANNED', "
                            + "'Portalen', current_timestamp)");
                    Rows heads = new Rows(database,
                            "thing (subject_kind, subject_id, version, title, sort_title, state, "
                                    + "language, organisation_id, group_id, collaboration_id, occurred_on, updated_at) values "
                                    + "('DOCUMENT', ?, 1, ?, ?, 'KEPT', 'SV', ?, ?, ?, current_date, current_timestamp)");
                    Rows audiences = new Rows(database,
                            "content_audience (subject_kind, subject_id, audience) values ('DOCUMENT', ?, ?)")) {
                for (int i = 0; i < DOCUMENTS; i++) {
                    long id = FIRST_ID + i;
                    Group group = groups.get(random.nextInt(groups.size()));
                    boolean open = random.nextInt(4) == 0;
                    String hash = String.format("%064x", id);
                    String title = words(4);
                    files.add(id, hash, "text.txt");
                    texts.add(id, hash, "text.txt");
                    parts.add(id, id, words(60));
                    documents.add(id, title, group.id, group.owner, open ? "ALL_MEMBERS" : "GROUP", account);
                    versions.add(id, id, id);
                    heads.add(id, title, title, group.owner, group.id, group.collaboration);
                    audiences.add(id, open ? "members" : "group:" + group.id);
                    if (i % BATCH == BATCH - 1 || i == DOCUMENTS - 1) {
                        for (Rows rows : List.of(files, texts, parts, documents, versions, heads, audiences)) {
                            rows.send();
                        }
                        database.commit();
                    }
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

    private static List<Group> groups(Connection database) throws SQLException {
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
        String[] first = {"vård", "omsorg", "skol", "arbets", "bostads", "hälso", "social", "barn", "ungdoms",
                "kommun"};
        String[] last = {"plan", "grupp", "samordnare", "beslut", "rapport", "möte", "insats", "stöd", "kostnad"};
        List<String> words = new ArrayList<>();
        for (String beginning : first) {
            for (String end : last) {
                words.add(beginning + end);
            }
        }
        while (words.size() < WORDS) {
            words.add(letters.ints(4 + letters.nextInt(6), 0, 20).mapToObj(i -> String.valueOf("aeiorstnldkmgvpfbhuy"
                    .charAt(i))).collect(Collectors.joining()));
        }
        return words;
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> vocabulary.get((int) (Math.pow(random.nextDouble(), 3) * vocabulary.size())))
                .collect(Collectors.joining(" "));
    }
}
