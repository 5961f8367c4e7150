package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.ManyDocuments;
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
    /** A million things take long to be indexed, and the portal is ready when they are. */
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Pattern BUILT = Pattern.compile("The index is built from (\\d+) things in (\\d+) ms");

    private final ManyDocuments many = new ManyDocuments();

    @Test
    void a_portal_full_of_documents() throws Exception {
        Portal portal = Portal.fresh("bench-scale");
        try (portal) {
            portal.start();
            portal.stop();
            many.fill(portal.data(), DOCUMENTS);
            ManyDocuments.forgetIndex(portal.data());
            portal.start(PATIENCE);
            Matcher built = BUILT.matcher(portal.log());
            assertThat(built.results().reduce((before, after) -> after)).hasValueSatisfying(last -> Figures.say(
                    "%s things: index built from the database in %.1f s, %.0f a second", last.group(1),
                    Double.parseDouble(last.group(2)) / 1e3,
                    Double.parseDouble(last.group(1)) * 1e3 / Double.parseDouble(last.group(2))));
            List<Http> readers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                readers.add(portal.http().signIn("ordf.boras"));
            }
            List<String> questions = IntStream.range(0, PAGES).mapToObj(i -> many.words(1 + i % 3)).toList();
            assertThat(readers.get(0).get(page(many.commonest())).body()).contains("hits-list");
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
}
