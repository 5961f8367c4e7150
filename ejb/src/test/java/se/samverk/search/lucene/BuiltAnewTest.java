package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchQuery;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.Audience;

/** An index is built beside the one that answers and takes its place, whatever happens meanwhile. */
class BuiltAnewTest {
    private static final Set<Audience> ANYBODY = Set.of(Audience.PUBLIC);

    @TempDir
    Path data;
    private LuceneIndex index;

    @BeforeEach
    void fill() {
        index = opened();
        index.useThesaurus(Stories.thesaurus());
        Stories.fill(index);
        index.markComplete();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private LuceneIndex opened() {
        LuceneIndex opened = new LuceneIndex();
        opened.open(data);
        return opened;
    }

    private long found() {
        return index.search(SearchQuery.of("samverkan"), ANYBODY).total();
    }

    private static void give(SearchEngine engine) {
        Stories.all().forEach(document -> engine.update(document.subject(), List.of(document)));
    }

    @Test
    void until_it_takes_over_the_old_one_answers_and_afterwards_the_new_one_does_for_good() {
        SearchEngine anew = index.beginAnew();
        assertThat(found()).isEqualTo(4);
        anew.update(Stories.BORAS, List.of(Stories.boras()));
        assertThat(index.count()).isEqualTo(7);
        index.takeOver();
        assertThat(index.count()).isEqualTo(1);
        assertThat(index.needsRebuild()).isFalse();
        index.close();
        index = opened();
        assertThat(index.count()).isEqualTo(1);
        assertThat(index.needsRebuild()).isFalse();
        give(index.beginAnew());
        index.takeOver();
        index.close();
        index = opened();
        assertThat(index.count()).as("and back again").isEqualTo(7);
        assertThat(folders()).containsExactly("first");
    }

    @Test
    void what_changes_meanwhile_is_in_both() {
        SearchEngine anew = index.beginAnew();
        give(anew);
        index.remove(Stories.PILOT);
        IndexDocument changed = IndexDocument.about(Stories.BORAS, "Omskriven", Stories.boras().language())
                .readableBy(ANYBODY).build();
        index.update(Stories.BORAS, List.of(changed));
        index.commit();
        assertThat(index.count()).isEqualTo(6);
        index.takeOver();
        assertThat(index.count()).isEqualTo(6);
        assertThat(index.hashes(Set.of(Stories.BORAS, Stories.PILOT)))
                .containsOnly(Map.entry(Stories.BORAS, IndexDocument.contentHash(List.of(changed))));
    }

    @Test
    void one_that_was_never_finished_is_forgotten() {
        index.beginAnew().update(Stories.BORAS, List.of(Stories.boras()));
        index.close();
        index = opened();
        assertThat(index.count()).isEqualTo(7);
        assertThat(folders()).containsExactly("first");
        give(index.beginAnew());
        SearchEngine again = index.beginAnew();
        again.update(Stories.BORAS, List.of(Stories.boras()));
        index.takeOver();
        assertThat(index.count()).as("nothing of the one that was dropped").isEqualTo(1);
    }

    @Test
    void when_its_disk_fails_the_one_that_answers_goes_on_and_takes_changes() throws IOException {
        SearchEngine anew = index.beginAnew();
        give(anew);
        try (Stream<Path> files = Files.list(data.resolve("index/second"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(data.resolve("index/second"));
        Files.writeString(data.resolve("index/second"), "in the way");
        assertThatThrownBy(index::takeOver).isInstanceOf(UncheckedIOException.class);
        index.dropAnew();
        index.remove(Stories.PILOT);
        index.commit();
        assertThat(index.count()).isEqualTo(6);
        give(index.beginAnew());
        index.takeOver();
        assertThat(index.count()).as("and another one can be built").isEqualTo(7);
    }

    @Test
    void a_change_that_the_new_one_does_not_take_ends_it_and_not_the_change() {
        LuceneSearchEngine anew = (LuceneSearchEngine) index.beginAnew();
        give(anew);
        anew.abandon();
        index.remove(Stories.PILOT);
        index.commit();
        assertThat(index.count()).isEqualTo(6);
        assertThatThrownBy(() -> anew.update(Stories.BORAS, List.of(Stories.boras())))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(index::takeOver).isInstanceOf(IllegalStateException.class);
        assertThat(index.count()).isEqualTo(6);
    }

    @Test
    void whatever_else_lies_in_its_folder_is_of_no_portal_and_goes() throws IOException {
        index.close();
        Files.writeString(data.resolve("index/segments_7"), "of an older portal");
        Files.createDirectories(data.resolve("index/second"));
        index = opened();
        assertThat(index.count()).isEqualTo(7);
        assertThat(data.resolve("index/segments_7")).doesNotExist();
        assertThat(folders()).containsExactly("first");
    }

    @Test
    void nobody_who_asks_is_kept_waiting_or_told_less_while_it_takes_over() throws Exception {
        String before = found() + " " + index.complete("lägesr", ANYBODY, 5).size();
        assertThat(before).isEqualTo("4 1");
        ExecutorService asking = Executors.newFixedThreadPool(2);
        AtomicBoolean ended = new AtomicBoolean();
        try {
            Future<Set<String>> answers = asking.submit(() -> {
                Set<String> told = new TreeSet<>();
                while (!ended.get()) {
                    told.add(found() + " " + index.complete("lägesr", ANYBODY, 5).size());
                }
                return told;
            });
            for (int i = 0; i < 20; i++) {
                give(index.beginAnew());
                index.takeOver();
            }
            ended.set(true);
            assertThat(answers.get()).containsExactly(before);
        } finally {
            ended.set(true);
            asking.shutdownNow();
        }
    }

    private List<String> folders() {
        try (Stream<Path> all = Files.list(data.resolve("index"))) {
            return all.filter(Files::isDirectory).map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
