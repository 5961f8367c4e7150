package se.samverk.webshell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.samverk.demo.boundary.DemoLoader;
import se.samverk.platform.DatabaseHealth;
import se.samverk.search.boundary.IndexHealth;

/**
 * Ready when the database answers, the demo (if any) is loaded and the index has caught up once. Later index
 * jobs do not take the readiness away: the portal serves while it indexes.
 */
@Readiness
@ApplicationScoped
public class PortalReadiness implements HealthCheck {
    @Inject
    private DatabaseHealth database;

    @Inject
    private IndexHealth index;

    @Inject
    private DemoLoader demo;

    private volatile boolean caughtUp;

    @Override
    public HealthCheckResponse call() {
        boolean answers = database.answers();
        caughtUp = caughtUp || answers && demo.isDone() && index.drained();
        return HealthCheckResponse.named("samverk").withData("database", answers).withData("index", caughtUp)
                .status(answers && caughtUp).build();
    }
}
