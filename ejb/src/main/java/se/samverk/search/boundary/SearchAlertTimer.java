package se.samverk.search.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.platform.Allowed;
import se.samverk.platform.Faults;
import se.samverk.platform.Right;
import se.samverk.search.engine.SearchEngine;

/** Asks the saved searches whose turn has come, one transaction each; one that fails five times is put aside. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@Allowed(Right.INTERNAL)
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchAlertTimer {
    private static final Logger LOG = Logger.getLogger(SearchAlertTimer.class.getName());
    private static final int BATCH = 500;

    @Inject
    private SearchAlerts alerts;

    @Inject
    private SearchEngine index;

    private final ReentrantLock asking = new ReentrantLock();

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "saved searches")
    void tick() {
        try {
            ask();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The saved searches could not be read; the next tick tries again.", e);
        }
    }

    /** Asks what is due now, after another thread that is at it. */
    public void ask() {
        asking.lock();
        try {
            // what an index that is being filled does not know yet is not gone, and will not be new
            if (!index.needsRebuild()) {
                alerts.due(BATCH).forEach(this::ask);
            }
        } finally {
            asking.unlock();
        }
    }

    private void ask(long id) {
        try {
            alerts.run(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Saved search " + id + " could not be asked.");
            alerts.failed(id, Faults.kind(e));
        }
    }
}
