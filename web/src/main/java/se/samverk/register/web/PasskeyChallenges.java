package se.samverk.register.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samverk.organisation.SecretKey;
import se.samverk.platform.PortalClock;

/**
 * The challenges given to this browser for passkeys. Each is worth one answer, within ten minutes, from the session it
 * was given to; some may be open at once, because a person has several windows.
 */
@SessionScoped
public class PasskeyChallenges implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;
    private static final Duration WORTH = Duration.ofMinutes(10);

    @Inject
    private PortalClock clock;

    private final Map<String, OffsetDateTime> open = new LinkedHashMap<>();

    /** A fresh challenge. */
    public synchronized String give() {
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
        String challenge = SecretKey.fresh();
        open.put(challenge, clock.now());
        return challenge;
    }

    /** The challenge, if it was given here and has not been answered; it is worth nothing from now on. */
    public synchronized Optional<String> taken(String challenge) {
        OffsetDateTime given = challenge == null ? null : open.remove(challenge);
        return given == null || given.plus(WORTH).isBefore(clock.now()) ? Optional.empty() : Optional.of(challenge);
    }
}
