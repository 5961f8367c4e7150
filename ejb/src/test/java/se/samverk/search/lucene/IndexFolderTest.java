package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchQuery;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** The folder of the index over its life: kept, shared with nobody, and never trusted when damaged. */
class IndexFolderTest {
    private static final int PLACES = 25;
    private static final Set<Audience> ANYBODY = Set.of(Audience.PUBLIC);
    @TempDir
    Path data;

    private LuceneSearchEngine open() {
        LuceneSearchEngine engine = new LuceneSearchEngine(data.resolve("index"));
        engine.useThesaurus(Stories.thesaurus());
        return engine;
    }

    private static long found(LuceneSearchEngine engine) {
        return engine.search(SearchQuery.of("samverkan"), ANYBODY).total();
    }

    @Test
    void an_index_is_incomplete_until_it_is_said_to_be_complete_and_remembers_it() {
        try (LuceneSearchEngine engine = open()) {
            assertThat(engine.needsRebuild()).isTrue();
            Stories.fill(engine);
            assertThat(engine.needsRebuild()).isTrue();
        }
        try (LuceneSearchEngine engine = open()) {
            assertThat(engine.needsRebuild()).isTrue();
            assertThat(found(engine)).isEqualTo(4);
            engine.markComplete();
        }
        try (LuceneSearchEngine engine = open()) {
            assertThat(engine.needsRebuild()).isFalse();
        }
    }

    @Test
    void a_complete_index_puts_itself_together_and_goes_on_answering_the_same() throws IOException {
        try (LuceneSearchEngine engine = open()) {
            fillInParts(engine);
            assertThat(engine.parts()).isGreaterThan(LuceneSearchEngine.FEW_PARTS);
            engine.markComplete();
            engine.putTogether();
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                while (engine.parts() > LuceneSearchEngine.FEW_PARTS) {
                    assertThat(found(engine)).isEqualTo(4);
                    engine.refresh();
                }
            });
            assertThat(found(engine)).isEqualTo(4);
            engine.refresh();
            assertThat(partsKept()).as("on the disk, though nothing has changed since")
                    .isLessThanOrEqualTo(LuceneSearchEngine.FEW_PARTS);
        }
    }

    private int partsKept() throws IOException {
        return kept(reader -> reader.leaves().size());
    }

    private <T> T kept(Function<DirectoryReader, T> of) throws IOException {
        try (FSDirectory directory = FSDirectory.open(data.resolve("index"));
                DirectoryReader kept = DirectoryReader.open(directory)) {
            return of.apply(kept);
        }
    }

    private String wanted() throws IOException {
        return kept(reader -> {
            try {
                return reader.getIndexCommit().getUserData().get("together");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void what_a_stop_cuts_off_comes_together_after_the_next_start() throws IOException {
        try (LuceneSearchEngine engine = open()) {
            fillInParts(engine);
            engine.markComplete();
            assertThat(wanted()).isEqualTo("false");
            engine.putTogether();
            assertThat(wanted()).isEqualTo("true");
            awaitTogether(engine);
        }
        takeApart();
        assertThat(wanted()).isEqualTo("true");
        try (LuceneSearchEngine engine = open()) {
            assertThat(engine.parts()).isGreaterThan(LuceneSearchEngine.FEW_PARTS);
            awaitTogether(engine);
            assertThat(engine.parts()).isLessThanOrEqualTo(LuceneSearchEngine.FEW_PARTS);
            assertThat(found(engine)).isEqualTo(4);
        }
    }

    private void awaitTogether(LuceneSearchEngine engine) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (!wanted().equals("false")) {
                engine.refresh();
            }
        });
    }

    /** One part more than few, as a stop leaves the index that comes before the merging has ended. */
    private void takeApart() throws IOException {
        int kept = partsKept();
        try (FSDirectory directory = FSDirectory.open(data.resolve("index"));
                IndexWriter writer = new IndexWriter(directory,
                        new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            Map<String, String> said = new HashMap<>(Map.of("together", "true"));
            writer.getLiveCommitData().forEach(entry -> said.putIfAbsent(entry.getKey(), entry.getValue()));
            for (int i = kept; i <= LuceneSearchEngine.FEW_PARTS; i++) {
                Document document = new Document();
                String subject = "DOCUMENT-" + (1_000_000 + i);
                document.add(new StringField(Fields.SUBJECT, subject, Store.YES));
                document.add(new SortedDocValuesField(Fields.SUBJECT, new BytesRef(subject)));
                writer.addDocument(document);
                writer.flush();
            }
            writer.setLiveCommitData(said.entrySet());
        }
    }

    @Test
    void an_index_that_is_let_go_of_as_soon_as_it_puts_itself_together_holds_everything_and_is_complete() {
        try (LuceneSearchEngine engine = open()) {
            fillInParts(engine);
            engine.markComplete();
            engine.putTogether();
        }
        try (LuceneSearchEngine engine = open()) {
            assertThat(engine.needsRebuild()).isFalse();
            assertThat(found(engine)).isEqualTo(4);
        }
    }

    private static void fillInParts(LuceneSearchEngine engine) {
        int parts = 0;
        for (IndexDocument document : Stories.all()) {
            engine.update(document.subject(), List.of(document));
            if (++parts < 5) {
                engine.commit();
            }
        }
        engine.commit();
    }

    @Test
    void changes_show_after_commit_and_replace_the_whole_subject() {
        try (LuceneSearchEngine engine = open()) {
            IndexDocument whole = Stories.boras();
            IndexDocument part = IndexDocument.about(Stories.BORAS, "Avsnitt", Language.SV).part("1", "s1")
                    .body("samverkan").readableBy(ANYBODY).build();
            engine.update(Stories.BORAS, List.of(whole, part));
            assertThat(engine.count()).isZero();
            engine.commit();
            assertThat(engine.count()).isOne();
            engine.update(Stories.BORAS, List.of(part));
            engine.commit();
            assertThat(engine.count()).isOne();
            assertThat(engine.search(SearchQuery.of("suicidprevention"), ANYBODY).total()).isZero();
            engine.update(Stories.BORAS, List.of());
            engine.commit();
            assertThat(engine.count()).isZero();
            engine.update(Stories.BORAS, List.of(whole));
            engine.remove(Stories.BORAS);
            engine.commit();
            assertThat(engine.count()).isZero();
        }
    }

    @Test
    void each_subject_is_told_with_the_hash_of_what_it_was_made_of_and_none_that_is_gone() {
        try (LuceneSearchEngine engine = open()) {
            Stories.fill(engine);
            engine.update(Stories.BORAS, List.of(Stories.boras()));
            engine.remove(Stories.PILOT);
            engine.commit();
            Map<SubjectRef, String> left = Stories.all().stream()
                    .filter(document -> !document.subject().equals(Stories.PILOT)).collect(Collectors
                            .toMap(IndexDocument::subject, document -> IndexDocument.contentHash(List.of(document))));
            Set<SubjectRef> asked = Stories.all().stream().map(IndexDocument::subject).collect(Collectors.toSet());
            assertThat(engine.hashes(asked)).isEqualTo(left);
            assertThat(engine.count()).isEqualTo(left.size());
            for (int most : List.of(1, 2, 100)) {
                assertThat(pages(engine, most)).as("pages of " + most)
                        .containsExactlyInAnyOrderElementsOf(left.keySet());
            }
        }
    }

    private static List<SubjectRef> pages(LuceneSearchEngine engine, int most) {
        List<SubjectRef> all = new ArrayList<>();
        List<SubjectRef> page = engine.subjects(null, most);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(most);
            all.addAll(page);
            page = engine.subjects(page.get(page.size() - 1), most);
        }
        return all;
    }

    @Test
    void documents_of_another_subject_are_refused() {
        try (LuceneSearchEngine engine = open()) {
            List<IndexDocument> foreign = List.of(Stories.boras());
            assertThatThrownBy(() -> engine.update(Stories.PILOT, foreign))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_folder_in_use_is_refused_and_left_as_it_is() {
        try (LuceneSearchEngine engine = open()) {
            Stories.fill(engine);
            assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class).hasMessageContaining("in use");
            assertThat(found(engine)).isEqualTo(4);
        }
    }

    @Test
    void every_damaged_file_makes_the_index_start_empty_and_ask_to_be_rebuilt() throws IOException {
        for (Map.Entry<String, Damage> damage : Map.<String, Damage>of("cut short", IndexFolderTest::cut, "garbled",
                IndexFolderTest::garble, "missing", Files::delete).entrySet()) {
            for (int i = 0; i < 20; i++) {
                fillComplete();
                List<String> names = files();
                if (i >= names.size()) {
                    assertThat(i).as("files damaged").isGreaterThan(1);
                    break;
                }
                if (!names.get(i).equals("write.lock")) {
                    damage.getValue().to(data.resolve("index").resolve(names.get(i)));
                    startsEmpty(names.get(i) + " " + damage.getKey());
                }
            }
        }
    }

    @Test
    void a_garbled_byte_anywhere_makes_the_index_start_empty() throws IOException {
        for (int i = 0; i < PLACES; i++) {
            fillComplete();
            Path largest = data.resolve("index").resolve(files().stream()
                    .max(Comparator.comparing(name -> data.resolve("index").resolve(name).toFile().length()))
                    .orElseThrow());
            garble(largest, (2 * i + 1) * Files.size(largest) / (2 * PLACES));
            startsEmpty("place " + i + " of " + largest.getFileName());
        }
    }

    private void startsEmpty(String as) {
        try (LuceneSearchEngine engine = open()) {
            assertThat(engine.needsRebuild()).as(as).isTrue();
            assertThat(found(engine)).as(as).isZero();
            Stories.fill(engine);
            assertThat(found(engine)).as(as).isEqualTo(4);
        }
    }

    @Test
    void what_was_not_committed_before_a_crash_is_gone_and_the_rest_is_there() throws IOException {
        fillComplete();
        Path copy = data.resolve("copy");
        try (LuceneSearchEngine engine = open()) {
            engine.remove(Stories.BORAS);
            engine.remove(Stories.PILOT);
            Files.createDirectory(copy);
            for (String name : files()) {
                Files.copy(data.resolve("index").resolve(name), copy.resolve(name));
            }
        }
        try (LuceneSearchEngine engine = new LuceneSearchEngine(copy)) {
            assertThat(engine.needsRebuild()).isFalse();
            assertThat(engine.count()).isEqualTo(7);
        }
    }

    @Test
    void after_the_disk_failed_the_next_commit_refuses_and_the_index_asks_to_be_rebuilt() throws IOException {
        fillComplete();
        try (LuceneSearchEngine engine = open()) {
            engine.update(Stories.PILOT, List.of(Stories.pilot()));
            for (String name : files()) {
                Files.delete(data.resolve("index").resolve(name));
            }
            Files.delete(data.resolve("index"));
            assertThatThrownBy(engine::commit).isInstanceOf(UncheckedIOException.class);
            engine.update(Stories.BORAS, List.of(Stories.boras()));
            assertThatThrownBy(engine::commit).as("a loss is told, so that no job is forgotten")
                    .isInstanceOf(UncheckedIOException.class).hasMessageContaining("given again");
            assertThat(engine.needsRebuild()).isTrue();
            Stories.fill(engine);
            assertThat(found(engine)).isEqualTo(4);
        }
    }

    @Test
    void a_refresh_opens_what_the_disk_failed_anew() throws IOException {
        fillComplete();
        try (LuceneSearchEngine engine = open()) {
            engine.refresh();
            assertThat(found(engine)).isEqualTo(4);
            engine.update(Stories.PILOT, List.of(Stories.pilot()));
            for (String name : files()) {
                Files.delete(data.resolve("index").resolve(name));
            }
            Files.delete(data.resolve("index"));
            assertThatThrownBy(engine::commit).isInstanceOf(UncheckedIOException.class);
            engine.refresh();
            assertThat(engine.needsRebuild()).isTrue();
            assertThat(found(engine)).isZero();
        }
    }

    @Test
    void what_was_lost_before_it_was_said_to_be_complete_does_not_make_it_complete() throws IOException {
        try (LuceneSearchEngine engine = open()) {
            Stories.fill(engine);
            engine.update(Stories.PILOT, List.of(Stories.pilot()));
            for (String name : files()) {
                Files.delete(data.resolve("index").resolve(name));
            }
            Files.delete(data.resolve("index"));
            assertThatThrownBy(engine::commit).isInstanceOf(UncheckedIOException.class);
            engine.update(Stories.BORAS, List.of(Stories.boras()));
            assertThatThrownBy(engine::markComplete).isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("given again");
            assertThat(engine.needsRebuild()).isTrue();
        }
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void garble(Path file) throws IOException {
        garble(file, Files.size(file) / 2);
    }

    private static void garble(Path file, long place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) place] ^= 0x55;
        Files.write(file, bytes);
    }

    private void fillComplete() {
        try (LuceneSearchEngine engine = open()) {
            Stories.fill(engine);
            engine.markComplete();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(data.resolve("index"))) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
