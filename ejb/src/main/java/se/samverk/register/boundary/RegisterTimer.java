package se.samverk.register.boundary;

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

/** Lets every day begin in the register: names whose day has come, seats that have been
 * taken over, and people whose first day in a seat it is. */
@Singleton
@Startup
@DependsOn("Migrator")
@Allowed(Right.INTERNAL)
@TransactionManagement(TransactionManagementType.BEAN)
public class RegisterTimer {
    private static final Logger LOG = Logger.getLogger(RegisterTimer.class.getName());

    @Inject
    private Organisations organisations;

    @Inject
    private Seats seats;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "register")
    void tick() {
        try {
            organisations.startDay();
            seats.startDay();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The day could not begin in the register; the next tick tries again.", e);
        }
    }
}
