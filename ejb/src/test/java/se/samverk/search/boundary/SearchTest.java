package se.samverk.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.Injected.set;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.lucene.LuceneSearchEngine;

/** The search says when what it finds may not be all. */
class SearchTest {
    @TempDir
    Path data;

    private static boolean isFilling(LuceneSearchEngine engine) {
        Search search = new Search();
        set(search, "engine", engine);
        return search.isFilling();
    }

    @Test
    void an_index_is_being_filled_until_it_is_complete_and_again_after_damage() throws IOException {
        Path folder = data.resolve("index");
        try (LuceneSearchEngine engine = new LuceneSearchEngine(folder)) {
            assertThat(isFilling(engine)).isTrue();
            engine.markComplete();
            assertThat(isFilling(engine)).isFalse();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().startsWith("segments_")).toList();
        }
        for (Path file : files) {
            Files.write(file, "damaged".getBytes(StandardCharsets.UTF_8));
        }
        try (LuceneSearchEngine engine = new LuceneSearchEngine(folder)) {
            assertThat(isFilling(engine)).isTrue();
        }
    }
}
