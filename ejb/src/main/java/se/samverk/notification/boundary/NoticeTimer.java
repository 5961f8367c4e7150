package se.samverk.notification.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.platform.Faults;

/** Delivers notices every few seconds, one transaction each; a notice that fails five times is parked. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeTimer {
    private static final Logger LOG = Logger.getLogger(NoticeTimer.class.getName());
    private static final int BATCH = 100;

    @Inject
    private Notices notices;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "notices")
    void tick() {
        try {
            List<Long> ids = notices.undelivered(BATCH);
            ids.forEach(this::deliver);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The notices could not be read; the next tick tries again.", e);
        }
    }

    private void deliver(long id) {
        try {
            notices.deliver(id);
        } catch (RuntimeException e) {
            if (Faults.isConflict(e)) {
                LOG.log(Level.FINE, e,
                        () -> "Notice " + id + " was changed while it was delivered; the next tick delivers it.");
                return;
            }
            LOG.log(Level.WARNING, e, () -> "Notice " + id + " could not be delivered.");
            notices.failed(id, Faults.kind(e));
        }
    }
}
