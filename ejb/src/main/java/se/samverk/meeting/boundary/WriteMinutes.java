package se.samverk.meeting.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Order to save a whole page of draft minutes at once: all of it or, when a rule says no, nothing.
 * Refusals name the field within its place in the lists: {@code items:2:title},
 * {@code items:0:decisions:1:text}, {@code items:0:actions:0:owner}. New lines in which nothing was
 * written are passed over. What is not named stays as it is.
 *
 * @param removedItems items to take out, with their decisions and actions
 */
public record WriteMinutes(long minutesId, @NotNull List<RecordAttendance.Line> attendance,
        @NotNull List<Item> items, @NotNull Set<Long> removedItems, @NotNull Set<Long> removedDecisions,
        @NotNull Set<Long> removedActions) {

    /** An item with its lines; {@code itemId} and {@code version} are null for a new one. */
    public record Item(Long itemId, Long version, String title, String text, List<DecisionLine> decisions,
            List<ActionLine> actions) {

        boolean isEmpty() {
            return itemId == null && blank(title) && blank(text)
                    && decisions.stream().allMatch(DecisionLine::isEmpty)
                    && actions.stream().allMatch(ActionLine::isEmpty);
        }
    }

    /** A decision; {@code decisionId} is null for a new one. */
    public record DecisionLine(Long decisionId, String text, Set<Long> organisationIds, LocalDate dueOn) {

        boolean isEmpty() {
            return decisionId == null && blank(text) && organisationIds.isEmpty() && dueOn == null;
        }
    }

    /** An action; {@code actionId} is null for a new one. */
    public record ActionLine(Long actionId, String text, Long ownerSeatId, LocalDate dueOn) {

        boolean isEmpty() {
            return actionId == null && blank(text) && ownerSeatId == null && dueOn == null;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
