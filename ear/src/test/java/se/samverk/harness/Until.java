package se.samverk.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, never for a time: what is slow passes late, what never comes fails and says what was seen. */
public final class Until {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Until() {
    }

    /** Returns as soon as the condition holds; fails after two minutes. */
    public static void holds(String what, BooleanSupplier condition) {
        equal(what, true, condition::getAsBoolean);
    }

    /** Returns as soon as {@code seen} gives the expected value; fails after two minutes with what it gave last. */
    public static <T> void equal(String what, T expected, Supplier<T> seen) {
        long end = System.nanoTime() + LIMIT.toNanos();
        T last = seen.get();
        while (!expected.equals(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + ": expected " + expected + ", still " + last);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            last = seen.get();
        }
    }
}
