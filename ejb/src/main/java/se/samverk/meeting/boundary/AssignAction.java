package se.samverk.meeting.boundary;

import java.time.LocalDate;

/**
 * Order to write an action in an item of draft minutes.
 *
 * @param actionId null for a new action, else the one to reword
 * @param ownerSeatId a seat of the group
 * @param dueOn may be null
 */
public record AssignAction(long itemId, Long actionId, String text, Long ownerSeatId, LocalDate dueOn) {

    /** A new action. */
    public static AssignAction add(long itemId, String text, Long ownerSeatId, LocalDate dueOn) {
        return new AssignAction(itemId, null, text, ownerSeatId, dueOn);
    }
}
