package se.samverk.search.boundary;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.search.IndexDocument;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.SubjectRef;

/**
 * Gives an index everything there is. While one page of it is written the next is read, and whoever has read helps to write
 * until the writer is free: two threads are busy and never more. A thing that cannot be read, or that the index does not
 * take, gets an index job of its own, which is tried again and parked as any other.
 */
final class IndexRebuild {
    private static final Logger LOG = Logger.getLogger(IndexRebuild.class.getName());
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final IndexJobs jobs;
    private final SearchEngine index;
    private final ExecutorService writer;
    private final Queue<SubjectRef> refused = new ConcurrentLinkedQueue<>();
    private Future<?> written;
    private long done;
    private long paused = System.nanoTime();

    /** What is done about once a second, when nothing that was read waits to be written. */
    interface Pause {
        /** @param done subjects given to the index so far; an exception ends the work */
        void at(long done);
    }

    /** @param writer runs one task beside the caller */
    IndexRebuild(IndexJobs jobs, SearchEngine index, ExecutorService writer) {
        this.jobs = jobs;
        this.index = index;
        this.writer = writer;
    }

    /** Returns how many subjects the index was given. A disk that fails ends the work with its exception. */
    long run(Pause pause) {
        new IndexPages(jobs).forEach(page -> {
            page.unreadable().forEach(jobs::add);
            write(page.documents());
            done += page.documents().size();
            if (System.nanoTime() - paused > PAUSE) {
                await();
                pause.at(done);
                paused = System.nanoTime();
            }
        });
        await();
        pause.at(done);
        return done;
    }

    private void write(Map<SubjectRef, List<IndexDocument>> page) {
        Iterator<Map.Entry<SubjectRef, List<IndexDocument>>> rest = page.entrySet().iterator();
        while (rest.hasNext() && written != null && !written.isDone()) {
            help(rest.next());
        }
        if (rest.hasNext()) {
            await();
            written = writer.submit(() -> rest.forEachRemaining(this::give));
        }
    }

    /** When the disk fails the writer ends too, before whoever asked for the index lets go of it. */
    private void help(Map.Entry<SubjectRef, List<IndexDocument>> thing) {
        try {
            give(thing);
        } catch (UncheckedIOException disk) {
            IllegalStateException failed = unwritable(disk);
            try {
                await();
            } catch (IllegalStateException both) {
                failed.addSuppressed(both);
            }
            throw failed;
        }
    }

    private void give(Map.Entry<SubjectRef, List<IndexDocument>> thing) {
        SubjectRef subject = thing.getKey();
        try {
            index.update(subject, thing.getValue());
        } catch (UncheckedIOException disk) {
            throw disk;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The index does not take " + subject + ".");
            refused.add(subject);
        }
    }

    private void await() {
        try {
            if (written != null) {
                written.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the index is built", e);
        } catch (ExecutionException e) {
            throw unwritable(e.getCause());
        }
        for (SubjectRef subject = refused.poll(); subject != null; subject = refused.poll()) {
            jobs.add(subject);
        }
    }

    private static IllegalStateException unwritable(Throwable cause) {
        return new IllegalStateException("the index that is built cannot be written", cause);
    }
}
