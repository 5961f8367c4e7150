package se.samverk.library;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;

/**
 * How long a document is kept.
 *
 * @param own whether somebody has said so for the document alone, and not only a rule for all of its kind
 * @param ofType the type of documents whose rule it is; null where it is that of all documents, or the document's own
 * @param ofOrganisation the name of the organisation whose rule it is; empty where it is the portal's, or the document's own
 * @param outcome what then becomes of it; null where nobody has said anything, and it is kept until somebody does
 * @param years for how many years; 0 for ever
 * @param countedFrom from when a rule counts them; null where the document has its own
 * @param from the day from which they are counted; null for ever
 * @param due the first day on which something may be decided of it; null for ever
 * @param source the plan or decision that says so; empty where none is named
 */
public record RetentionView(boolean own, DocumentType ofType, String ofOrganisation, RetentionOutcome outcome,
        int years,
        CountedFrom countedFrom, LocalDate from, LocalDate due, String source) implements Serializable {
    /** Nobody has said anything. */
    public static final RetentionView NOTHING_SAID = new RetentionView(false, null, "", null, 0, null, null, null, "");
}
