package se.samverk.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverk.search.IndexDocument;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Everything reaches the index, page by page, whatever single things do. */
class IndexRebuildTest {
    private static final long MANY = 1_234;

    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final List<SubjectRef> given = Collections.synchronizedList(new ArrayList<>());
    private final Things things = new Things();

    @AfterEach
    void stop() {
        writer.shutdownNow();
    }

    /** Things of one kind, of which some cannot be read. */
    private static final class Things extends IndexJobs {
        private final List<SubjectRef> asked = new ArrayList<>();
        private long unreadable = -1;

        @Override
        public Set<SubjectKind> kinds() {
            return Set.of(SubjectKind.GROUP);
        }

        @Override
        public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
            return LongStream.rangeClosed(Math.max(1, after + 1), MANY).limit(most)
                    .mapToObj(id -> new SubjectRef(kind, id)).toList();
        }

        @Override
        public Map<SubjectRef, List<IndexDocument>> page(SubjectKind kind, long after, int most) {
            Map<SubjectRef, List<IndexDocument>> page = new LinkedHashMap<>();
            subjects(kind, after, most).forEach(subject -> page.put(subject, documents(subject)));
            return page;
        }

        @Override
        public List<IndexDocument> documents(SubjectRef subject) {
            if (subject.id() == unreadable) {
                throw new IllegalStateException("broken");
            }
            return List.of(IndexDocument.about(subject, "Grupp", Language.SV).readableBy(Set.of(Audience.PUBLIC))
                    .build());
        }

        @Override
        public void add(SubjectRef subject) {
            asked.add(subject);
        }
    }

    private long run(Consumer<SubjectRef> taking) {
        SearchEngine engine = (SearchEngine) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{SearchEngine.class}, (proxy, method, arguments) -> {
                    taking.accept((SubjectRef) arguments[0]);
                    given.add((SubjectRef) arguments[0]);
                    return null;
                });
        return new IndexRebuild(things, engine, writer).run(done -> assertThat(things.asked).isNotNull());
    }

    @Test
    void every_thing_is_given_once() {
        assertThat(run(subject -> {
        })).isEqualTo(MANY);
        assertThat(given).hasSize((int) MANY).doesNotHaveDuplicates();
        assertThat(things.asked).isEmpty();
    }

    @Test
    void whoever_has_read_helps_to_write_while_the_writer_is_busy() {
        Thread reader = Thread.currentThread();
        CountDownLatch helped = new CountDownLatch(3);
        assertThat(run(subject -> {
            if (Thread.currentThread() == reader) {
                helped.countDown();
            } else {
                passed(helped);
            }
        })).isEqualTo(MANY);
        assertThat(given).hasSize((int) MANY).doesNotHaveDuplicates();
    }

    private static void passed(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).as("the reader has helped").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_cannot_be_read_and_what_the_index_does_not_take_get_jobs_and_stop_nothing() {
        things.unreadable = 700;
        SubjectRef untaken = new SubjectRef(SubjectKind.GROUP, 13);
        run(subject -> {
            if (subject.equals(untaken)) {
                throw new IllegalArgumentException("an immense term");
            }
        });
        assertThat(given).hasSize((int) MANY - 2).doesNotContain(untaken);
        assertThat(things.asked).containsExactlyInAnyOrder(untaken, new SubjectRef(SubjectKind.GROUP, 700));
    }

    @Test
    void what_the_disk_refuses_ends_it() {
        assertThatThrownBy(() -> run(subject -> {
            throw new UncheckedIOException(new IOException("no room"));
        })).isInstanceOf(IllegalStateException.class).hasCauseInstanceOf(UncheckedIOException.class);
        assertThat(things.asked).isEmpty();
    }

    @Test
    void what_the_disk_refuses_while_both_write_ends_both() {
        Thread reader = Thread.currentThread();
        CountDownLatch refused = new CountDownLatch(1);
        List<Thread> writing = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(() -> run(subject -> {
            if (Thread.currentThread() == reader) {
                refused.countDown();
                throw new UncheckedIOException(new IOException("no room"));
            }
            writing.add(Thread.currentThread());
            passed(refused);
        })).isInstanceOf(IllegalStateException.class).hasCauseInstanceOf(UncheckedIOException.class);
        // The page that the writer had begun with is written to its end, and nothing after it.
        assertThat(writing).hasSize(500);
    }
}
