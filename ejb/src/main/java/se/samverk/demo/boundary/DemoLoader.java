package se.samverk.demo.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;

/**
 * Tells the demo once, in the background, when {@code samverk.demo} is set and the portal was empty.
 * Every step is a transaction of its own that also notes that it was told; a start after an
 * interruption goes on with the first step that was not. A step that fails is tried again a few
 * times and then left, said in the log; the portal is not ready until the demo is whole.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoLoader {
    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());
    private static final int MOST_ATTEMPTS = 3;

    @Inject
    private DemoTeller teller;

    @Inject
    @ConfigProperty(name = "samverk.demo")
    private boolean demo;

    private final ReentrantLock telling = new ReentrantLock();
    private volatile boolean done;
    private int attempts;

    @PostConstruct
    void begin() {
        done = !demo;
    }

    // A schedule, because a timer method without one makes the server start its store of timers that
    // outlive a stop: an application of its own with a database, which the portal has no use for.
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "demo")
    void tick() {
        if (done || !telling.tryLock()) {
            return;
        }
        try {
            if (attempts < MOST_ATTEMPTS) {
                attempts++;
                tell();
            }
        } finally {
            telling.unlock();
        }
    }

    private void tell() {
        try {
            if (teller.open()) {
                tellWhatIsLeft();
            } else {
                LOG.info("The portal was not empty: the demo is not told.");
            }
            done = true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The demo could not be told to its end, attempt " + attempts, e);
        }
    }

    private void tellWhatIsLeft() {
        Set<String> told = teller.told();
        if (told.contains(DemoTeller.END)) {
            return;
        }
        int steps = 0;
        for (DemoAct act : DemoAct.all()) {
            if (!told.contains(act.name())) {
                teller.tell(act);
                steps++;
            }
        }
        teller.close();
        LOG.log(Level.INFO, "The demo is told, {0} steps.", steps);
    }

    /** Whether nothing of the demo is left to tell; true at once where there is no demo. */
    @Allowed(Right.INTERNAL)
    public boolean isDone() {
        return done;
    }
}
