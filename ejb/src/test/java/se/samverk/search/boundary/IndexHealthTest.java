package se.samverk.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.Injected.set;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.IndexComparison;
import se.samverk.search.IndexDifference;
import se.samverk.search.IndexDifference.Kind;
import se.samverk.search.IndexDocument;
import se.samverk.search.lucene.LuceneSearchEngine;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Whatever index and database differ on is named, with how, and nothing else is. */
class IndexHealthTest {
    private static final int MANY = 1_100;

    @TempDir
    Path folder;
    private LuceneSearchEngine engine;
    private final IndexHealth health = new IndexHealth();
    /** What the database says of each thing. */
    private final Map<SubjectRef, List<IndexDocument>> rows = new TreeMap<>();
    private final Set<SubjectRef> unreadable = new TreeSet<>();
    private boolean drained;

    /** The things of the rows, of which some cannot be read. */
    private final IndexJobs jobs = new IndexJobs() {
        @Override
        public Set<SubjectKind> kinds() {
            return Set.of(SubjectKind.GROUP);
        }

        @Override
        public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
            return rows.keySet().stream().filter(subject -> subject.id() > after).limit(most).toList();
        }

        @Override
        public Map<SubjectRef, List<IndexDocument>> page(SubjectKind kind, long after, int most) {
            Map<SubjectRef, List<IndexDocument>> page = new LinkedHashMap<>();
            subjects(kind, after, most).forEach(subject -> page.put(subject, documents(subject)));
            return page;
        }

        @Override
        public List<IndexDocument> documents(SubjectRef subject) {
            if (unreadable.contains(subject)) {
                throw new IllegalStateException("broken");
            }
            return rows.getOrDefault(subject, List.of());
        }
    };

    @BeforeEach
    void fill() {
        engine = new LuceneSearchEngine(folder.resolve("index"));
        for (long id = 1; id <= MANY; id++) {
            rows.put(group(id), named(id, "Grupp"));
            engine.update(group(id), named(id, "Grupp"));
        }
        engine.commit();
        set(health, "index", engine);
        set(health, "jobs", jobs);
        set(health, "timer", new IndexTimer() {
            @Override
            public void drain() {
                drained = true;
            }
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static SubjectRef group(long id) {
        return new SubjectRef(SubjectKind.GROUP, id);
    }

    private static List<IndexDocument> named(long id, String name) {
        return List.of(IndexDocument.about(group(id), name, Language.SV).readableBy(Set.of(Audience.PUBLIC)).build());
    }

    @Test
    void what_agrees_is_not_named_and_what_waits_is_done_first() {
        assertThat(health.compare()).isEqualTo(new IndexComparison(MANY, MANY, List.of()));
        assertThat(health.differences()).isEmpty();
        assertThat(drained).isTrue();
    }

    @Test
    void every_difference_is_named_with_what_it_is() {
        engine.remove(group(3));
        engine.update(group(700), named(700, "Gammalt namn"));
        rows.put(group(800), List.of());
        engine.update(group(5_000), named(5_000, "Spöket"));
        unreadable.add(group(900));
        engine.update(group(6_000), named(6_000, "Spöket som inte går att läsa"));
        unreadable.add(group(6_000));
        engine.commit();
        IndexComparison comparison = health.compare();
        assertThat(comparison.different()).containsExactly(new IndexDifference(group(3), Kind.MISSING),
                new IndexDifference(group(700), Kind.OUTDATED), new IndexDifference(group(800), Kind.UNWANTED),
                new IndexDifference(group(900), Kind.UNREADABLE), new IndexDifference(group(5_000), Kind.UNKNOWN),
                new IndexDifference(group(6_000), Kind.UNREADABLE));
        assertThat(comparison.indexed()).isEqualTo(MANY + 1);
        assertThat(comparison.expected()).as("without what is not to be found and what cannot be read")
                .isEqualTo(MANY - 2);
        assertThat(health.differences()).containsExactlyInAnyOrder("group-3", "group-700", "group-800", "group-900",
                "group-5000", "group-6000");
    }

    @Test
    void all_are_named_however_many_they_are() {
        List<IndexDifference> missing = new ArrayList<>();
        for (long id = 1; id <= MANY; id++) {
            engine.remove(group(id));
            missing.add(new IndexDifference(group(id), Kind.MISSING));
        }
        engine.commit();
        assertThat(health.compare()).isEqualTo(new IndexComparison(0, MANY, missing));
    }
}
