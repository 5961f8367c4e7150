package se.samverk.demo.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
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
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoLoader {
    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());
    private static final int MOST_ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 2_000;

    @Resource
    private TimerService timers;

    @Inject
    private DemoTeller teller;

    @Inject
    @ConfigProperty(name = "samverk.demo")
    private boolean demo;

    private volatile boolean done;
    private volatile int attempts;

    @PostConstruct
    void begin() {
        if (demo) {
            again(1);
        } else {
            done = true;
        }
    }

    @Timeout
    void tell() {
        attempts++;
        try {
            if (teller.open()) {
                tellWhatIsLeft();
            } else {
                LOG.info("The portal was not empty: the demo is not told.");
            }
            done = true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The demo could not be told to its end, attempt " + attempts, e);
            if (attempts < MOST_ATTEMPTS) {
                again(PAUSE_MILLIS);
            }
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

    private void again(long millis) {
        timers.createSingleActionTimer(millis, new TimerConfig(null, false));
    }

    /** Whether nothing of the demo is left to tell; true at once where there is no demo. */
    @Allowed(Right.INTERNAL)
    public boolean isDone() {
        return done;
    }
}
