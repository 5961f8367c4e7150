package se.samverk.library.boundary;

import java.time.LocalDate;
import se.samverk.thing.RetentionOutcome;

/**
 * Order to say how long a document is kept.
 *
 * @param lock the number of the page that was filled in
 * @param outcome what becomes of it; null to follow the rule of its kind
 * @param years for how many years; of no matter for what is kept for ever
 * @param from the day from which they are counted; null for what is kept for ever
 * @param source the plan or decision that says so
 */
public record RetainDocument(long id, long lock, RetentionOutcome outcome, int years, LocalDate from, String source) {
}
