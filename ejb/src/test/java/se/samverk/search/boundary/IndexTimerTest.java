package se.samverk.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.Injected.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexJob;
import se.samverk.search.ReindexProgress;
import se.samverk.search.engine.SearchIndex;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** What the timer lets an index do when everything is in it. */
class IndexTimerTest {
    private static final SubjectRef THING = new SubjectRef(SubjectKind.DOCUMENT, 7);
    private final List<String> asked = new ArrayList<>();
    private String failing = "";
    private boolean empty;
    private boolean anew;
    private List<IndexJob> waiting = List.of();
    private String kept = "";
    private final List<SubjectRef> added = new ArrayList<>();
    private final IndexTimer timer = new IndexTimer();

    /** A portal that holds nothing, in which somebody may have asked for a new index. */
    private final IndexJobs jobs = new IndexJobs() {
        @Override
        public List<IndexJob> next(int most) {
            List<IndexJob> next = waiting;
            waiting = List.of();
            return next;
        }

        @Override
        public List<IndexDocument> documents(SubjectRef subject) {
            return named(subject, "Nytt namn");
        }

        @Override
        public List<SubjectRef> groupsOf(SubjectRef collaboration) {
            return List.of(THING);
        }

        @Override
        public void addAll(Collection<SubjectRef> subjects) {
            added.addAll(subjects);
        }

        @Override
        public void done(Collection<Long> ids) {
            asked.add("done");
        }

        @Override
        public Optional<ReindexProgress> reindex() {
            return Optional.of(new ReindexProgress("Ada", OffsetDateTime.MIN, 0, 0, anew ? null : OffsetDateTime.MIN,
                    null));
        }

        @Override
        public void reindexed(long subjects) {
            assertThat(subjects).isZero();
        }

        @Override
        public void endReindex() {
            asked.add("end");
        }

        @Override
        public void giveReindexUp(String fault) {
            asked.add("give up");
        }

        @Override
        public Set<SubjectKind> kinds() {
            return Set.of();
        }

        @Override
        public Map<SubjectRef, List<IndexDocument>> page(SubjectKind kind, long after, int most) {
            return Map.of();
        }
    };

    @BeforeEach
    void inject() {
        set(timer, "jobs", jobs);
        set(timer, "index", Proxy.newProxyInstance(SearchIndex.class.getClassLoader(),
                new Class<?>[]{SearchIndex.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("needsRebuild")) {
                        return empty;
                    }
                    if (method.getName().equals("hashes")) {
                        SubjectRef place = ((Collection<?>) arguments[0]).stream().map(SubjectRef.class::cast)
                                .findFirst().orElseThrow();
                        return Map.of(place, IndexDocument.contentHash(named(place, kept)));
                    }
                    asked.add(method.getName());
                    if (method.getName().equals("under")) {
                        return List.of(THING);
                    }
                    if (method.getName().equals(failing)) {
                        throw new UncheckedIOException(new IOException("no room"));
                    }
                    return null;
                }));
    }

    @Test
    void each_tick_shows_what_the_index_has_put_together() {
        timer.tick();
        assertThat(asked).containsExactly("refresh");
    }

    @Test
    void an_index_that_is_filled_where_it_is_is_put_together_when_it_is_complete() {
        empty = true;
        timer.tick();
        assertThat(asked).containsExactly("markComplete", "putTogether", "refresh");
    }

    @Test
    void one_that_is_built_beside_another_is_put_together_when_that_is_gone() {
        anew = true;
        timer.tick();
        assertThat(asked).containsExactly("beginAnew", "takeOver", "putTogether", "end", "refresh");
    }

    @Test
    void what_cannot_be_put_together_is_in_its_place_all_the_same() {
        anew = true;
        failing = "putTogether";
        timer.tick();
        assertThat(asked).containsExactly("beginAnew", "takeOver", "putTogether", "end", "refresh");
    }

    @Test
    void one_that_cannot_take_its_place_is_given_up() {
        anew = true;
        failing = "takeOver";
        timer.tick();
        assertThat(asked).containsExactly("beginAnew", "takeOver", "dropAnew", "give up", "refresh");
    }

    @Test
    void a_refresh_that_fails_ends_no_tick() {
        failing = "refresh";
        timer.drain();
        assertThat(asked).containsExactly("refresh");
    }

    private static List<IndexDocument> named(SubjectRef subject, String name) {
        return List.of(IndexDocument.about(subject, name, Language.SV).readableBy(Set.of(Audience.PUBLIC)).build());
    }

    private void changed(SubjectKind kind) {
        waiting = List.of(new IndexJob(new SubjectRef(kind, 3), OffsetDateTime.MIN));
        timer.tick();
    }

    @Test
    void what_stands_under_a_place_with_another_name_is_indexed_anew() {
        kept = "Gammalt namn";
        changed(SubjectKind.ORGANISATION);
        assertThat(asked).containsExactly("under", "update", "commit", "done", "refresh");
        assertThat(added).containsExactly(THING);
        changed(SubjectKind.GROUP);
        changed(SubjectKind.COLLABORATION);
        assertThat(added).containsExactly(THING, THING, THING);
    }

    @Test
    void what_stands_under_a_place_that_is_as_it_was_is_left_alone() {
        kept = "Nytt namn";
        changed(SubjectKind.ORGANISATION);
        changed(SubjectKind.GROUP);
        changed(SubjectKind.COLLABORATION);
        kept = "Gammalt namn";
        changed(SubjectKind.DOCUMENT);
        assertThat(added).isEmpty();
    }
}
