package se.samverk.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only one who knows what time it is. The demo tells its stories by setting the clock for the
 * thread that tells them; nobody else may.
 */
@ApplicationScoped
public class PortalClock {
    private static final ThreadLocal<OffsetDateTime> TOLD = new ThreadLocal<>();

    private final String zone;

    /** @param zone the time zone in which the portal's days begin and end */
    @Inject
    public PortalClock(@ConfigProperty(name = "samverk.zone") String zone) {
        this.zone = zone;
    }

    /** For the container's proxy only. */
    protected PortalClock() {
        this(null);
    }

    /** This moment, to the microsecond, which is what both databases keep. */
    public OffsetDateTime now() {
        OffsetDateTime told = TOLD.get();
        return told != null ? told : untold();
    }

    /** This moment itself, also while a story is told: for what a timer gives up when nothing has come of it for long. */
    public OffsetDateTime untold() {
        return OffsetDateTime.now(Clock.system(zone())).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return now().atZoneSameInstant(zone()).toLocalDate();
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Does something as if it were {@code moment}; only for the telling of stories of the past. */
    public void at(OffsetDateTime moment, Runnable story) {
        OffsetDateTime before = TOLD.get();
        TOLD.set(moment);
        try {
            story.run();
        } finally {
            if (before == null) {
                TOLD.remove();
            } else {
                TOLD.set(before);
            }
        }
    }
}
