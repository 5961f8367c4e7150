package se.samverk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.platform.Extractor.TextLimits;

/** What the portal reads of files, whole and broken, beside what Tika alone reads of the same. */
class TikaAloneTest {
    private static final TextLimits LIMITS = new TextLimits(500, 2_000_000, 100_000_000, 1000, 3);
    private static final long SEED = Long.getLong("extractor.seed", 20_261_126L);
    private static final int BENT = Integer.getInteger("extractor.bent", 18);
    private static final double GOAL = 0.99;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @TempDir
    private Path data;

    @Test
    void nearly_every_word_that_tika_reads_is_read() throws Exception {
        Extractor extractor = new Extractor(data.toString(), 20, 96, 20, 384);
        Random random = new Random(SEED);
        List<Map.Entry<String, byte[]>> papers = new ArrayList<>(Papers.all().entrySet());
        long known = 0;
        long missing = 0;
        List<String> missed = new ArrayList<>();
        try (TikaAlone tika = new TikaAlone()) {
            for (int i = 0; i < papers.size() + BENT; i++) {
                Map.Entry<String, byte[]> paper = papers.get(i % papers.size());
                byte[] file = i < papers.size()
                        ? paper.getValue()
                        : Bent.of(paper.getValue().clone(), i / papers.size(), random);
                Set<String> words = words(tika.text(paper.getKey(), file));
                known += words.size();
                // Tika joins what stands in two cells or paragraphs
                String read = extractor.text(new ByteArrayInputStream(file), paper.getKey(), LIMITS, null).parts()
                        .stream().map(part -> joined(part.name() + part.text())).collect(Collectors.joining());
                words.removeIf(read::contains);
                missing += words.size();
                if (!words.isEmpty()) {
                    missed.add(paper.getKey() + " " + i + ": " + words);
                }
            }
        }
        assertThat(known).isGreaterThan(100);
        assertThat(1 - (double) missing / known).as("of %d words; missed: %s", known, missed)
                .isGreaterThanOrEqualTo(GOAL);
    }

    private static String joined(String text) {
        return BETWEEN_WORDS.matcher(text).replaceAll("");
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
