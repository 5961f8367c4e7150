package se.samverk.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.harness.Http;
import se.samverk.harness.ManyDocuments;
import se.samverk.harness.Portal;
import se.samverk.harness.Until;

/**
 * The server is killed ({@code kill -9}) while a chair saves a report and types in another: what was
 * acknowledged is there afterwards, whole, and the index equals the database. {@code -Ddrill.rounds=N}
 * sets how often on each database (10), {@code -Ddrill.seed=N} repeats the moments of an earlier run.
 */
class KillDrill {
    private static final System.Logger OUT = System.getLogger(KillDrill.class.getName());
    private static final int ROUNDS = Integer.getInteger("drill.rounds", 10);
    private static final int LONGEST_MILLIS = 4000;
    private static final int MANY = 20_000;
    private static final String CHAIR = "ordf.boras";
    private static final Pattern GROUP = Pattern.compile("/group/view\\.xhtml\\?id=([0-9]+)");
    private static final Pattern REPORT = Pattern.compile("/report/edit\\.xhtml\\?id=([0-9]+)");
    private static final Pattern VERSION = Pattern.compile("\"version\":([0-9]+)");

    @ParameterizedTest
    @EnumSource(DrillDatabase.class)
    void what_was_acknowledged_survives_a_kill(DrillDatabase database) throws Exception {
        long seed = Long.getLong("drill.seed", System.nanoTime());
        OUT.log(Level.INFO, "{0}: {1} rounds, -Ddrill.seed={2}", database, ROUNDS, Long.toString(seed));
        Random random = new Random(seed);
        Portal portal = Portal.fresh("drill-" + database.name().toLowerCase(Locale.ROOT));
        try (AutoCloseable server = database.provide(portal); portal) {
            assertThat(server).isNotNull();
            portal.start();
            Http chair = portal.http().signIn(CHAIR);
            Saver report = new Saver("report", begin(chair, "Lägesrapport som sparas"));
            Saver draft = new Saver("draft", begin(chair, "Lägesrapport som skrivs"));
            for (int round = 1; round <= ROUNDS; round++) {
                round(portal, report, draft, random.nextInt(LONGEST_MILLIS), database + " round " + round);
            }
        }
    }

    private static void round(Portal portal, Saver report, Saver draft, int millis, String name) {
        long reportBefore = report.acknowledged();
        long draftBefore = draft.acknowledged();
        Http writer = portal.http().signIn(CHAIR);
        report.start(text -> save(writer, report.report(), text));
        Drafting drafting = new Drafting(portal.http().signIn(CHAIR), draft.report());
        draft.start(drafting::keep);
        Until.holds("both are being saved",
                () -> report.acknowledged() > reportBefore && draft.acknowledged() > draftBefore);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        report.expectKill();
        draft.expectKill();
        portal.kill();
        report.join();
        draft.join();
        portal.start();

        Http chair = portal.http().signIn(CHAIR);
        long saved = report.settle(shown(chair, report.report()));
        long kept = draft.settle(shown(chair, draft.report()));
        assertThat(compared(portal.http().signIn("sysadmin"))).as("index and database after %s", name)
                .contains("Indexet stämmer med databasen");
        OUT.log(Level.INFO, "{0}: killed {1} ms into it; {2}, found {3}; {4}, found {5}; index equals database", name,
                Integer.toString(millis), report, Long.toString(saved), draft, Long.toString(kept));
    }

    @Test
    void an_index_is_whole_after_kills_while_it_is_filled_or_built_anew_and_after_damage() throws Exception {
        try (Portal portal = Portal.fresh("drill-index")) {
            portal.start();
            portal.stop();
            ManyDocuments many = new ManyDocuments();
            many.fill(portal.data(), MANY);
            ManyDocuments.forgetIndex(portal.data());
            Path index = portal.data().resolve("index");

            CompletableFuture<Portal> starting = CompletableFuture.supplyAsync(portal::start);
            Until.holds("the index is being filled", () -> holdsSegment(index.resolve("first")));
            portal.kill();
            assertThat(starting).as("a start that was killed").failsWithin(Duration.ofMinutes(1));
            portal.start();
            whole(portal, many);

            Http administrator = portal.http().signIn("sysadmin");
            assertThat(administrator.submit("administration/index.xhtml", "index", "reindex", Map.of()).statusCode())
                    .isEqualTo(302);
            Until.holds("another is being built", () -> holdsSegment(index.resolve("second")));
            portal.kill();
            assertThat(index.resolve("current")).as("the other has not taken over").doesNotExist();
            portal.start();
            assertThat(portal.http().signIn("sysadmin").get("administration/index.xhtml").body())
                    .contains("Omindexering, startad");
            found(portal, many);
            Until.holds("another has taken over", () -> portal.http().signIn("sysadmin")
                    .get("administration/index.xhtml").body().contains("Senast indexerades allt på nytt"));
            assertThat(index.resolve("current")).hasContent("second");
            whole(portal, many);

            portal.stop();
            spoil(index.resolve("second"));
            portal.start();
            assertThat(portal.log()).contains("the search index cannot be used and starts empty");
            whole(portal, many);
        }
    }

    private static boolean holdsSegment(Path index) {
        if (!Files.isDirectory(index)) {
            return false;
        }
        try (Stream<Path> files = Files.list(index)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("_.*\\.(cfs|fdt)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwrites the middle of the largest file of an index. */
    private static void spoil(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            Path largest = files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
            try (FileChannel file = FileChannel.open(largest, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(new byte[64]), file.size() / 2);
            }
        }
    }

    private static void whole(Portal portal, ManyDocuments many) {
        assertThat(compared(portal.http().signIn("sysadmin"))).contains("Indexet stämmer med databasen");
        found(portal, many);
    }

    private static void found(Portal portal, ManyDocuments many) {
        assertThat(portal.http().signIn(CHAIR)
                .get("search.xhtml?q=" + URLEncoder.encode(many.commonest(), StandardCharsets.UTF_8)).body())
                .contains("hits-list");
    }

    /** Begins a report in the chair's group, gives it a section, and returns the address where it is written. */
    private static String begin(Http chair, String title) {
        Matcher group = GROUP.matcher(chair.get("index.xhtml").body());
        while (group.find()) {
            String start = "report/start.xhtml?group=" + group.group(1);
            if (chair.get(start).statusCode() == 200) {
                HttpResponse<String> answer = chair.submit(start, "starting", "start",
                        Map.of("year", "2026", "part", "YEAR", "title", title));
                Matcher report = REPORT.matcher(answer.headers().firstValue("Location").orElse(""));
                assertThat(report.find()).as(answer.body()).isTrue();
                String address = "report/edit.xhtml?id=" + report.group(1);
                WritePage page = WritePage.of(chair, address);
                if (!page.hasSection()) {
                    assertThat(page.press("sections").statusCode()).isEqualTo(302);
                }
                return address;
            }
        }
        throw new IllegalStateException(CHAIR + " leads no group that the start page leads to");
    }

    private static void save(Http writer, String address, String text) {
        WritePage page = WritePage.of(writer, address);
        HttpResponse<String> answer = page.press("save", page.section(), text);
        if (answer.statusCode() != 302 || !REPORT.matcher(answer.headers().firstValue("Location").orElse("")).find()) {
            throw new IllegalStateException("saving answered " + answer.statusCode() + "\n" + answer.body());
        }
    }

    /** What the write page offers in the section's text: the newest draft, or else what is saved. */
    private static String shown(Http chair, String address) {
        WritePage page = WritePage.of(chair, address);
        return page.value(page.section());
    }

    private static String compared(Http administrator) {
        HttpResponse<String> answer = administrator.submit("administration/index.xhtml", "index", "compare", Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return administrator.get("administration/index.xhtml").body();
    }

    /** Somebody who types: each draft names the number of the one before. */
    private static final class Drafting {
        private final Http http;
        private final String csrf;
        private final String path;
        private long version;

        Drafting(Http http, String address) {
            this.http = http;
            this.csrf = http.csrf();
            WritePage page = WritePage.of(http, address);
            this.path = "api/drafts/report-" + address.replaceAll("\\D", "") + "/" + page.section();
            this.version = page.draftVersion(page.section());
        }

        void keep(String text) {
            String body = "{\"text\":\"" + text.replace("\n", "\\n") + "\",\"version\":" + version + "}";
            HttpResponse<String> answer = http.send(path, request -> request.header("Content-Type", "application/json")
                    .header("X-Samverk-Csrf", csrf).PUT(BodyPublishers.ofString(body)));
            Matcher matcher = VERSION.matcher(answer.body());
            if (answer.statusCode() != 200 || !matcher.find()) {
                throw new IllegalStateException("a draft answered " + answer.statusCode() + "\n" + answer.body());
            }
            version = Long.parseLong(matcher.group(1));
        }
    }
}
