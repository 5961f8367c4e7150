package se.samverk.meeting.boundary;

import java.time.LocalDate;
import java.util.Set;

/**
 * Order to let the group read draft minutes and ask for their approval.
 *
 * @param replyBy last day, or null
 * @param adjusterIds the persons who adjust them, beside those whose seat lets them; may be empty
 */
public record CirculateMinutes(long minutesId, LocalDate replyBy, Set<Long> adjusterIds) {
    public CirculateMinutes {
        adjusterIds = Set.copyOf(adjusterIds);
    }
}
