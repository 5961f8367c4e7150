package se.samverk.meeting;

import java.time.LocalTime;
import java.time.OffsetDateTime;

/** A time of which no more than the day is known: it lasts from the first minute to the last. */
public final class WholeDay {
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private WholeDay() {
    }

    static OffsetDateTime end(OffsetDateTime start) {
        return start.with(LAST_MINUTE);
    }

    /** Whether a time says no more than the day. */
    public static boolean is(OffsetDateTime start, OffsetDateTime end) {
        return start.toLocalTime().equals(LocalTime.MIDNIGHT) && end.toLocalTime().equals(LAST_MINUTE)
                && start.toLocalDate().equals(end.toLocalDate());
    }
}
