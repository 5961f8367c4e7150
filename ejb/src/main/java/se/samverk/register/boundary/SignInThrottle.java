package se.samverk.register.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import se.samverk.platform.PortalClock;

/**
 * Slows guessing down. Five failures for a name from one address make that pair wait, doubling
 * from two seconds up to a quarter of an hour; thirty from one address make the address wait. The
 * rightful owner at another address is never locked out. Bounded in memory; forgotten after an hour
 * of quiet and at a restart, which guessing cannot cause.
 */
@ApplicationScoped
public class SignInThrottle {
    private static final int FREE_PER_PAIR = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final int FREE_LINKS = 10;
    /** No username has a blank in it. */
    private static final String LINK = "a link";
    private static final int MOST_KEPT = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private record Failures(int count, OffsetDateTime last) {
    }

    private final PortalClock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private volatile String hashOfNobody;

    @Inject
    public SignInThrottle(PortalClock clock) {
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected SignInThrottle() {
        this(null);
    }

    /** Seconds until the next attempt is looked at; 0 when it may be made now. */
    public synchronized long secondsToWait(String username, String address) {
        return Math.max(wait(pair(username, address), FREE_PER_PAIR), wait(address, FREE_PER_ADDRESS));
    }

    public synchronized void failed(String username, String address) {
        count(pair(username, address));
        count(address);
    }

    public synchronized void succeeded(String username) {
        failures.keySet().removeIf(key -> key.startsWith(username + "\n"));
    }

    /** Seconds until somebody may again ask from an address for a link to a new password. */
    public synchronized long secondsToWaitForLink(String address) {
        return wait(pair(LINK, address), FREE_LINKS);
    }

    public synchronized void linkAsked(String address) {
        count(pair(LINK, address));
    }

    /** A hash to compare with when there is no account, so that an unknown name costs as much as a known one. */
    String hashOfNobody(Supplier<String> maker) {
        if (hashOfNobody == null) {
            hashOfNobody = maker.get();
        }
        return hashOfNobody;
    }

    private static String pair(String username, String address) {
        return username + "\n" + address;
    }

    private void count(String key) {
        Failures before = current(key);
        failures.put(key, new Failures(before == null ? 1 : before.count() + 1, clock.now()));
    }

    private Failures current(String key) {
        Failures kept = failures.get(key);
        boolean old = kept != null && kept.last().plus(FORGOTTEN_AFTER).isBefore(clock.now());
        return old ? null : kept;
    }

    private long wait(String key, int free) {
        Failures kept = current(key);
        if (kept == null || kept.count() < free) {
            return 0;
        }
        int doublings = Math.min(kept.count() - free + 1, 20);
        Duration wait = Duration.ofSeconds(Math.min(1L << doublings, LONGEST_WAIT.toSeconds()));
        return Math.max(0, Duration.between(clock.now(), kept.last().plus(wait)).toSeconds());
    }
}
