package se.samverk.notification.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gathers news in mails, one transaction for each person. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class DigestTimer {
    private static final Logger LOG = Logger.getLogger(DigestTimer.class.getName());

    @Inject
    private Digests digests;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "digests")
    void tick() {
        try {
            digests.peopleToTell().forEach(this::plan);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The news could not be read; the next tick tries again.", e);
        }
    }

    private void plan(long person) {
        try {
            digests.plan(person);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The news for person " + person + " could not be gathered.");
        }
    }
}
