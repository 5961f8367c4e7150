package se.samverk.waiting.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reminds of last days that come soon. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderTimer {
    private static final Logger LOG = Logger.getLogger(ReminderTimer.class.getName());

    @Inject
    private Waitings waitings;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "reminders")
    void tick() {
        try {
            waitings.remind();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody could be reminded; the next tick tries again.", e);
        }
    }
}
