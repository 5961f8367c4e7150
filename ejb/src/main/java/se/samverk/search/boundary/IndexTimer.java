package se.samverk.search.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.platform.Allowed;
import se.samverk.platform.Faults;
import se.samverk.platform.Right;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexJob;
import se.samverk.search.ReindexProgress;
import se.samverk.search.engine.SearchIndex;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * Drains the index jobs. Work is done in batches: read jobs, give the documents to the engine,
 * commit the index, forget the jobs. A crash in between repeats work and loses none. A failing
 * job is counted and, in the end, parked; it never stops the others, and no exception leaves the
 * timer, because the server removes a timer that fails twice.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Allowed(Right.INTERNAL)
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexTimer {
    private static final Logger LOG = Logger.getLogger(IndexTimer.class.getName());
    private static final int BATCH = 200;
    private static final Set<SubjectKind> PLACES = EnumSet.of(SubjectKind.ORGANISATION, SubjectKind.GROUP,
            SubjectKind.COLLABORATION);
    /** So often what an index that is being filled holds already is found; each time costs a commit. */
    private static final long SHOWN_EVERY = TimeUnit.SECONDS.toNanos(10);

    @Inject
    private IndexJobs jobs;

    @Inject
    private SearchIndex index;

    @Resource
    private ManagedExecutorService threads;

    private final ReentrantLock draining = new ReentrantLock();
    private volatile boolean stopping;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "index")
    void tick() {
        try {
            drain();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The index jobs could not be drained; the next tick tries again.", e);
        }
    }

    /** Lets work that takes long end where it is, so that the index can be let go of. */
    @PreDestroy
    void stop() {
        stopping = true;
        draining.lock();
        draining.unlock();
    }

    /** Does all jobs there are now, and indexes everything anew if that is due; at once done, when another is at it. */
    public void drain() {
        if (!draining.tryLock()) {
            return;
        }
        try {
            if (index.needsRebuild()) {
                fill();
            }
            drainJobs();
            if (jobs.reindex().filter(ReindexProgress::underWay).isPresent()) {
                buildAnew();
            }
            refresh();
        } finally {
            draining.unlock();
        }
    }

    /**
     * An index that is new or was damaged is filled where it is; meanwhile it answers from what it has, and what
     * changes goes in at once.
     */
    private void fill() {
        long begun = System.nanoTime();
        long[] kept = {begun};
        long subjects = new IndexRebuild(jobs, index, threads).run(done -> {
            goOn();
            drainJobs();
            if (System.nanoTime() - kept[0] > SHOWN_EVERY) {
                index.commit();
                kept[0] = System.nanoTime();
            }
        });
        index.markComplete();
        putTogether();
        tell(subjects, begun);
    }

    /** A second index is built beside the one that answers, kept in step with it, and takes its place. */
    private void buildAnew() {
        try {
            long begun = System.nanoTime();
            long subjects = new IndexRebuild(jobs, index.beginAnew(), threads).run(done -> {
                goOn();
                drainJobs();
                jobs.reindexed(done);
            });
            index.takeOver();
            putTogether();
            jobs.endReindex();
            tell(subjects, begun);
        } catch (RuntimeException e) {
            index.dropAnew();
            if (!stopping) {
                LOG.log(Level.WARNING, "The index could not be built anew; the one there is goes on answering.", e);
                jobs.giveReindexUp(Faults.kind(e.getCause() == null ? e : e.getCause()));
            }
        }
    }

    private static void tell(long subjects, long begun) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        LOG.info(() -> "The index is built from " + subjects + " things in " + millis + " ms.");
    }

    /** What fails here leaves an index that answers, only slower. */
    private void putTogether() {
        try {
            index.putTogether();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The index is complete, but could not be put together.", e);
        }
    }

    private void refresh() {
        try {
            index.refresh();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Searches do not see what the index has put together; the next tick tries again.",
                    e);
        }
    }

    private void goOn() {
        if (stopping) {
            throw new IllegalStateException("the portal stops; the index is built at its next start");
        }
    }

    private void drainJobs() {
        List<IndexJob> batch = jobs.next(BATCH);
        while (!batch.isEmpty()) {
            drain(batch);
            batch = stopping ? List.of() : jobs.next(BATCH);
        }
    }

    private void drain(List<IndexJob> batch) {
        List<Long> done = new ArrayList<>();
        Set<SubjectRef> updated = new LinkedHashSet<>();
        for (IndexJob job : batch) {
            try {
                if (updated.add(job.getSubject())) {
                    update(job.getSubject());
                }
                done.add(job.getId());
            } catch (RuntimeException e) {
                updated.remove(job.getSubject());
                LOG.log(Level.WARNING, e, () -> "Index job " + job.getId() + " for " + job.getSubject() + " failed.");
                jobs.failed(job.getId(), Faults.kind(e));
            }
        }
        index.commit();
        jobs.done(done);
    }

    /** What shows the name of a place is indexed anew when something of the place has changed; the jobs come before the change. */
    private void update(SubjectRef subject) {
        List<IndexDocument> documents = jobs.documents(subject);
        if (PLACES.contains(subject.kind())
                && !IndexDocument.contentHash(documents).equals(index.hashes(Set.of(subject)).get(subject))) {
            List<SubjectRef> named = subject.kind() == SubjectKind.COLLABORATION
                    ? jobs.groupsOf(subject)
                    : index.under(subject);
            for (int from = 0; from < named.size(); from += BATCH) {
                jobs.addAll(named.subList(from, Math.min(named.size(), from + BATCH)));
            }
        }
        index.update(subject, documents);
    }
}
