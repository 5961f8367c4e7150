package se.samverk.search.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.platform.Allowed;
import se.samverk.platform.Faults;
import se.samverk.platform.Right;
import se.samverk.search.IndexJob;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.SubjectRef;

/**
 * Drains the index jobs. Work is done in batches: read jobs, give the documents to the engine,
 * commit the engine, forget the jobs. A crash in between repeats work and loses none. A failing
 * job is counted and, in the end, parked; it never stops the others, and no exception leaves the
 * timer, because the server removes a timer that fails twice.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Allowed(Right.INTERNAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexTimer {
    private static final Logger LOG = Logger.getLogger(IndexTimer.class.getName());
    private static final int BATCH = 200;

    @Inject
    private IndexJobs jobs;

    @Inject
    private SearchEngine engine;

    private final ReentrantLock draining = new ReentrantLock();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "index")
    void tick() {
        try {
            drain();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The index jobs could not be drained; the next tick tries again.", e);
        }
    }

    /** Does all jobs there are now; at once done, when another thread is at it. */
    public void drain() {
        if (!draining.tryLock()) {
            return;
        }
        try {
            if (engine.needsRebuild()) {
                int subjects = jobs.addAll();
                engine.markComplete();
                LOG.info(() -> "The index is built anew from " + subjects + " things.");
            }
            List<IndexJob> batch = jobs.next(BATCH);
            while (!batch.isEmpty()) {
                drain(batch);
                batch = jobs.next(BATCH);
            }
            jobs.endReindex();
        } finally {
            draining.unlock();
        }
    }

    private void drain(List<IndexJob> batch) {
        List<Long> done = new ArrayList<>();
        Set<SubjectRef> updated = new LinkedHashSet<>();
        for (IndexJob job : batch) {
            try {
                if (updated.add(job.getSubject())) {
                    engine.update(job.getSubject(), jobs.documents(job.getSubject()));
                }
                done.add(job.getId());
            } catch (RuntimeException e) {
                updated.remove(job.getSubject());
                LOG.log(Level.WARNING, e, () -> "Index job " + job.getId() + " for " + job.getSubject() + " failed.");
                jobs.failed(job.getId(), Faults.kind(e));
            }
        }
        engine.commit();
        jobs.done(done);
    }
}
