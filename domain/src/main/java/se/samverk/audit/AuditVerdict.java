package se.samverk.audit;

import java.util.Optional;

/**
 * What a check of the chain found.
 *
 * @param rows how many rows were sound, counted from the first
 * @param head the newest sound link; empty when there is none
 * @param broken the first row that is not as it was written; empty when all are
 */
public record AuditVerdict(long rows, Optional<AuditHead> head, Optional<Broken> broken) {

    /** How a row is broken. */
    public enum Fault {
        CHANGED("was changed after it was written"), REMOVED("is missing"), INSERTED(
                "was put in later, outside the chain"), OUT_OF_ORDER(
                        "does not follow the row before it: rows were moved, removed or put in here"), REWRITTEN(
                                "is not the row of which the head was kept: it or an earlier one was rewritten"), UNREADABLE(
                                        "cannot be read");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The first broken row.
     *
     * @param number its number in the chain; 0 when it has none
     * @param entry the number of its entry; 0 when it is not known
     */
    public record Broken(long number, long entry, Fault fault) {
        @Override
        public String toString() {
            String row = number == 0 ? "An entry without a place in the chain" : "Row " + number;
            return row + (entry == 0 ? "" : " (entry " + entry + ")") + " " + fault.words() + ".";
        }
    }
}
