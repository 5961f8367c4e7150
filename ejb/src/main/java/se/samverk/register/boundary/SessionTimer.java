package se.samverk.register.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;

/** Sweeps away the rows of sessions that are no more. */
@Singleton
@Startup
@DependsOn("Migrator")
@Allowed(Right.INTERNAL)
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionTimer {
    private static final Logger LOG = Logger.getLogger(SessionTimer.class.getName());

    @Inject
    private Sessions sessions;

    @PostConstruct
    void begin() {
        sessions.forgetAll();
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "sessions")
    void tick() {
        try {
            sessions.forgetEnded();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Ended sessions could not be swept away; the next tick tries again.", e);
        }
    }
}
