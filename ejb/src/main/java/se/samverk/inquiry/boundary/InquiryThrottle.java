package se.samverk.inquiry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samverk.platform.PortalClock;

/**
 * Slows floods of requests down. From one address ten in an hour are received at once and after that one a minute, so
 * that an office behind one address is slowed and never shut out; from all addresses together a thousand an hour.
 * Bounded in memory, and forgotten after an hour: addresses are kept nowhere.
 */
@ApplicationScoped
public class InquiryThrottle {
    private static final int FREE_PER_ADDRESS = 10;
    private static final int FREE_FOR_ALL = 1000;
    private static final int MOST_KEPT = 10_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final PortalClock clock;

    private final Map<String, Deque<OffsetDateTime>> received = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<OffsetDateTime>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private final Deque<OffsetDateTime> all = new ArrayDeque<>();

    @Inject
    public InquiryThrottle(PortalClock clock) {
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected InquiryThrottle() {
        this(null);
    }

    /** Lets a request in and answers 0, or answers how many seconds to wait. */
    public synchronized long enter(String address) {
        OffsetDateTime now = clock.now();
        Deque<OffsetDateTime> own = received.computeIfAbsent(address, any -> new ArrayDeque<>());
        long wait = Math.max(wait(own, FREE_PER_ADDRESS, now), wait(all, FREE_FOR_ALL, now));
        if (wait == 0) {
            own.addLast(now);
            all.addLast(now);
        }
        return wait;
    }

    private static long wait(Deque<OffsetDateTime> times, int free, OffsetDateTime now) {
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(REMEMBERED))) {
            times.removeFirst();
        }
        if (times.size() < free) {
            return 0;
        }
        Duration since = Duration.between(times.peekLast(), now);
        return since.compareTo(PAUSE) >= 0 ? 0 : Math.max(1, PAUSE.minus(since).toSeconds());
    }
}
