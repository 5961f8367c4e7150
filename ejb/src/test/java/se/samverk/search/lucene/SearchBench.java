package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchQuery;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * What a search costs in the portal's engine, with rights, counts and passages, beside raw Lucene for the same task in
 * the same run, by the same recipe and in its usual way: 100 000 short documents, or {@code -Dbench.documents=}. Printed as ratios and kept in
 * {@code target/bench/search.txt}; no time ever fails it.
 */
class SearchBench {
    private static final System.Logger OUT = System.getLogger(SearchBench.class.getName());
    private static final int GROUPS = 200;
    private static final int HELD = 40;
    private static final int ROUNDS = 3;
    private static final int WORDS = 4_000;
    private static final int LENGTH = 60;
    private static final String[] FIRST = {"vård", "omsorg", "skol", "arbets", "bostads", "närings", "hälso", "trafik",
            "social", "barn", "ungdoms", "äldre", "miljö", "kultur", "idrotts", "närvårds", "kommun", "region"};
    private static final String[] LAST = {"plan", "grupp", "samordnare", "samverkan", "beslut", "rapport", "möte",
            "insats", "stöd", "bidrag", "kostnad", "uppföljning", "utbildning", "enhet", "förvaltning"};

    @TempDir
    Path folder;
    private final List<String> lines = new ArrayList<>();

    @Test
    void a_page_of_hits_beside_raw_lucene() throws IOException {
        int documents = Integer.getInteger("bench.documents", 100_000);
        List<String> vocabulary = vocabulary();
        Set<Audience> audiences = IntStream.range(0, HELD).mapToObj(i -> Audience.group(1L + i))
                .collect(Collectors.toSet());
        List<String> keys = audiences.stream().map(Audience::key).toList();
        List<String> queries = queries(vocabulary);
        try (RawLucene usual = new RawLucene(folder.resolve("usual"), RawLucene.Way.USUAL, List.of());
                RawLucene recipe = new RawLucene(folder.resolve("recipe"), RawLucene.Way.RECIPE,
                        Stream.of(FIRST, LAST).flatMap(Stream::of).toList());
                LuceneSearchEngine portal = new LuceneSearchEngine(folder.resolve("portal"))) {
            double filledUsual = seconds(() -> usual.fill(texts(documents, vocabulary)));
            double filledRecipe = seconds(() -> recipe.fill(texts(documents, vocabulary)));
            double filledPortal = seconds(() -> {
                portal.useThesaurus(Stories.thesaurus());
                for (IndexDocument document : texts(documents, vocabulary)) {
                    portal.update(document.subject(), List.of(document));
                }
                portal.markComplete();
                portal.putTogether();
                while (portal.parts() > LuceneSearchEngine.FEW_PARTS) {
                    Thread.onSpinWait();
                    portal.refresh();
                }
            });
            say("%d documents indexed: portal %.0f/s; raw Lucene with the same recipe %.0f/s, ratio %.2f (goal at least "
                    + "0.5); in the usual way %.0f/s, ratio %.2f", documents, documents / filledPortal,
                    documents / filledRecipe, filledRecipe / filledPortal, documents / filledUsual,
                    filledUsual / filledPortal);
            // the same work: all the words and nothing else
            double[] ofPortal = times(queries, words -> assertThat(
                    portal.search(SearchQuery.of(words).withExact(true), audiences).total()).isNotNegative());
            for (RawLucene raw : List.of(recipe, usual)) {
                double[] ofRaw = times(queries, words -> assertThat(raw.find(words, keys)).isNotNegative());
                String what = "search for all words with rights, counts and passages, portal / raw Lucene "
                        + (raw == recipe ? "with the same recipe, " : "in the usual way, ");
                ratio(what + "p50", at(ofPortal, 50), at(ofRaw, 50), 1.5);
                ratio(what + "p99", at(ofPortal, 99), at(ofRaw, 99), 2.0);
            }
            double[] relaxed = times(queries,
                    words -> assertThat(portal.search(SearchQuery.of(words), audiences).total()).isNotNegative());
            say("with other spellings and some of the words where little holds all: p50 %.1f ms, p99 %.1f ms",
                    at(relaxed, 50), at(relaxed, 99));
            double[] completed = times(queries.stream().map(words -> words.substring(0, 4)).toList(),
                    typed -> assertThat(portal.complete(typed, audiences, 8)).hasSizeLessThan(9));
            say("completion: p50 %.1f ms, p99 %.1f ms (goal at most 50)", at(completed, 50), at(completed, 99));
        }
        Path kept = Files.createDirectories(Path.of(System.getProperty("basedir", ".")).resolve("target/bench"));
        Files.write(kept.resolve("search.txt"), lines, StandardCharsets.UTF_8);
    }

    private interface Work {
        void run() throws IOException;
    }

    private interface Asking {
        void of(String words) throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Milliseconds of each query, sorted; the first round warms up. */
    private static double[] times(List<String> queries, Asking asking) throws IOException {
        double[] times = new double[queries.size() * ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < queries.size(); i++) {
                String words = queries.get(i);
                double millis = seconds(() -> asking.of(words)) * 1e3;
                if (round >= 0) {
                    times[round * queries.size() + i] = millis;
                }
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** Words of which few are common and most are rare. */
    private static List<String> vocabulary() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (String first : FIRST) {
            for (String last : LAST) {
                words.add(first + last);
            }
        }
        while (words.size() < WORDS) {
            words.add(random.ints(4 + random.nextInt(6), 0, 20).mapToObj(i -> String.valueOf("aeiorstnldkmgvpfbhuy"
                    .charAt(i))).collect(Collectors.joining()));
        }
        return words;
    }

    private static String word(List<String> vocabulary, Random random) {
        return vocabulary.get((int) (Math.pow(random.nextDouble(), 3) * vocabulary.size()));
    }

    private static String words(List<String> vocabulary, Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> word(vocabulary, random)).collect(Collectors.joining(" "));
    }

    private static List<String> queries(List<String> vocabulary) {
        Random random = new Random(11);
        return IntStream.range(0, 300).mapToObj(i -> words(vocabulary, random, 1 + i % 3)).toList();
    }

    private static Iterable<IndexDocument> texts(int count, List<String> vocabulary) {
        Random random = new Random(3);
        return () -> new Iterator<>() {
            private int made;

            @Override
            public boolean hasNext() {
                return made < count;
            }

            @Override
            public IndexDocument next() {
                made++;
                long organisation = 1 + random.nextInt(50);
                SubjectRef subject = new SubjectRef(SubjectKind.REPORT, made);
                return IndexDocument.about(subject, words(vocabulary, random, 4), Language.SV)
                        .kind(SubjectKind.values()[random.nextInt(5)]).body(words(vocabulary, random, LENGTH))
                        .organisation(organisation, "Organisation " + organisation)
                        .date(LocalDate.of(2010 + random.nextInt(15), 1 + random.nextInt(12), 1))
                        .readableBy(Set.of(Audience.group(1L + random.nextInt(GROUPS)))).build();
            }
        };
    }

    private void ratio(String what, double millis, double of, double goal) {
        say("%s: %.1f ms / %.1f ms = %.2f (goal at most %.1f: %s)", what, millis, of, millis / of, goal,
                millis / of <= goal ? "met" : "not met");
    }

    private void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values) + String.format(Locale.ROOT, " [load %.1f]",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        lines.add(line);
        OUT.log(System.Logger.Level.INFO, line);
    }
}
