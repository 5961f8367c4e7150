package se.samverk.meeting.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;

/**
 * Order to write a decision in an item of draft minutes.
 *
 * @param decisionId null for a new decision, else the one to reword
 * @param organisationIds those it binds; may be empty
 * @param dueOn may be null
 */
public record TakeDecision(long itemId, Long decisionId, String text, @NotNull Set<Long> organisationIds,
        LocalDate dueOn) {

    /** A new decision. */
    public static TakeDecision add(long itemId, String text, Set<Long> organisationIds, LocalDate dueOn) {
        return new TakeDecision(itemId, null, text, organisationIds, dueOn);
    }
}
