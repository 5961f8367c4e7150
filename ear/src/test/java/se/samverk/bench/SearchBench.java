package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.InContainer;
import se.samverk.harness.ManyDocuments;

/**
 * What a search costs with 100 000 short documents and with a million, or as {@code -Dbench.documents=} says: through its
 * boundary beside raw Lucene in the same server, as a whole page over HTTP to one reader and to eight at once, and how fast
 * its index is built from the database. The server has the heap that it always has. No time ever fails it.
 */
@ArquillianTest
@RunAsClient
class SearchBench {
    private static final List<Integer> SIZES = Stream
            .of(System.getProperty("bench.documents", "100000,1000000").split(",")).map(Integer::valueOf).toList();
    /** The server itself gives up a request after fifteen minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(14);
    private static final int WARM = 20_000;
    private static final int AT_ONCE = 8;
    private static final int PAGES = Integer.getInteger("bench.pages", 100);
    private static final double PAGE_ABOVE = 30;
    private static final double COMPLETION = 50;

    private final ManyDocuments words = new ManyDocuments();

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    /** The p50, the p99 and the mean of one way to search, in milliseconds. */
    private record Times(double middle, double slow, double mean) {
    }

    @Test
    void a_page_of_hits_beside_raw_lucene() throws Exception {
        for (String step : List.of("fill", "portal", "together", "recipe", "usual")) {
            // Until then code is still being compiled.
            seconds(step, WARM);
        }
        List<Map<String, Times>> found = new ArrayList<>();
        for (int size : SIZES) {
            seconds("fill", size);
            double portal = seconds("portal", size);
            double together = seconds("together", size);
            double recipe = seconds("recipe", size);
            double usual = seconds("usual", size);
            Figures.say(
                    "%d documents, index built anew from the database: %.0f a second; raw Lucene with the same recipe "
                            + "%.0f, ratio %.2f (goal at least 0.5: %s); in the usual way %.0f, ratio %.2f",
                    size, size / portal,
                    size / recipe, recipe / portal, recipe / portal >= 0.5 ? "met" : "not met", size / usual,
                    usual / portal);
            Figures.say("%d documents, the index puts itself together beside the searches: %.1f s", size, together);
            Map<String, Times> times = times(size);
            found.add(times);
            for (String raw : List.of("recipe", "usual")) {
                String what = size + " documents, search with rights, counts and passages, portal / raw Lucene "
                        + (raw.equals("recipe") ? "with the same recipe, " : "in the usual way, ");
                ratio(what + "p50", times.get("portal").middle, times.get(raw).middle, 1.5);
                ratio(what + "p99", times.get("portal").slow, times.get(raw).slow, 2.0);
            }
            Figures.say("%d documents, with other spellings and some of the words where little holds all: p50 %.1f ms, "
                    + "p99 %.1f ms", size, times.get("relaxed").middle, times.get("relaxed").slow);
            atMost(size + " documents, completion, p99", times.get("completed").slow, COMPLETION);
            pages(size, times.get("relaxed").middle);
        }
        for (int i = 1; i < found.size(); i++) {
            String what = SIZES.get(i - 1) + " to " + SIZES.get(i) + " documents, a search costs more, portal / raw "
                    + "Lucene with the same recipe, ";
            Map<String, Times> few = found.get(i - 1);
            Map<String, Times> many = found.get(i);
            grown(what + "mean", many.get("portal").mean / few.get("portal").mean,
                    many.get("recipe").mean / few.get("recipe").mean);
            grown(what + "p50", many.get("portal").middle / few.get("portal").middle,
                    many.get("recipe").middle / few.get("recipe").middle);
            grown(what + "p99", many.get("portal").slow / few.get("portal").slow,
                    many.get("recipe").slow / few.get("recipe").slow);
        }
    }

    private void pages(int size, double search) throws Exception {
        List<Http> readers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Http reader = InContainer.http();
            assertThat(reader.signIn("search.reader", "elva sorters besök").statusCode()).isEqualTo(302);
            readers.add(reader);
        }
        List<String> questions = IntStream.range(0, PAGES).mapToObj(i -> words.words(1 + i % 3)).toList();
        assertThat(readers.get(0).get(page(words.commonest())).body()).contains("hits-list");
        asked(readers.subList(0, 1), questions);
        Times alone = asked(readers.subList(0, 1), questions);
        Figures.say("%d documents, page of hits, one reader: p50 %.0f ms, p99 %.0f ms", size, alone.middle, alone.slow);
        atMost(size + " documents, page of hits above the search itself, p50", alone.middle - search, PAGE_ABOVE);
        Times together = asked(readers, questions);
        Figures.say("%d documents, page of hits, %d readers at once: p50 %.0f ms, p99 %.0f ms", size, AT_ONCE,
                together.middle, together.slow);
    }

    private static HttpResponse<String> step(String step, int documents) {
        HttpResponse<String> answer = InContainer.http().send("search-times?step=" + step + "&documents=" + documents,
                request -> request.timeout(PATIENCE).POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(step + ": " + answer.body()).isEqualTo(200);
        return answer;
    }

    private static double seconds(String step, int documents) {
        return Double.parseDouble(step(step, documents).body());
    }

    private static Map<String, Times> times(int documents) {
        Map<String, Times> times = new HashMap<>();
        step("search", documents).body().lines().map(line -> line.split(" ")).forEach(
                line -> times.put(line[0], new Times(Double.parseDouble(line[1]), Double.parseDouble(line[2]),
                        Double.parseDouble(line[3]))));
        return times;
    }

    private static void ratio(String what, double millis, double of, double goal) {
        Figures.say("%s: %.1f ms / %.1f ms = %.2f (goal at most %.1f: %s)", what, millis, of, millis / of, goal,
                millis / of <= goal ? "met" : "not met");
    }

    private static void grown(String what, double portal, double raw) {
        Figures.say("%s: %.2f times / %.2f times = %.2f (goal at most 1: %s)", what, portal, raw, portal / raw,
                portal <= raw ? "met" : "not met");
    }

    private static void atMost(String what, double millis, double goal) {
        Figures.say("%s: %.1f ms (goal at most %.0f: %s)", what, millis, goal, millis <= goal ? "met" : "not met");
    }

    private static String page(String words) {
        return "search.xhtml?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Times asked(List<Http> readers, List<String> questions) throws Exception {
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
            return new Times(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100],
                    Arrays.stream(sorted).average().orElseThrow());
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
}
