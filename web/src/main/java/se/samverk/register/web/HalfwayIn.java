package se.samverk.register.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import se.samverk.platform.PortalClock;
import se.samverk.register.SecondStep;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.Language;

/** Who has given the right password in this browser and has the second step before them. Nobody has signed in yet. */
@SessionScoped
public class HalfwayIn implements Serializable {
    static final String PAGE = "/second-step.xhtml";
    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    private PortalClock clock;

    private String username;
    private Language language;
    private SecondStep step;
    private String to;
    private OffsetDateTime since;

    /** Somebody has given the right password. */
    public synchronized void proved(SignedIn who, SecondStep next, String wanted) {
        username = who.username();
        language = who.language().orElse(null);
        step = next;
        to = wanted;
        since = clock.now();
    }

    /** Who it is; empty when nobody is halfway, or has been for too long. */
    public synchronized Optional<SignedIn> who() {
        return username == null || since.plus(PATIENCE).isBefore(clock.now())
                ? Optional.empty()
                : Optional.of(new SignedIn(username, Optional.ofNullable(language)));
    }

    public synchronized SecondStep step() {
        return step;
    }

    /** Where the person was going. */
    public synchronized String to() {
        return to;
    }

    /** The step has been taken, or given up. */
    public synchronized void forget() {
        username = null;
    }
}
