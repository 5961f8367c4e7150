package se.samverk.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.shared.RuleBroken;

/**
 * A statement and the parts of it that an operator may word. The portal's own words of a part stand under
 * {@code open.PAGE.PART}; parts that end in a low line are lists, a line for each, under {@code open.PAGE.PART1} and so on.
 */
public enum StatementPage {
    ACCESSIBILITY("intro", "status", "statusText", "fault_", "burdenText", "outsideText", "reportText",
            "supervisionText", "norway", "methodText"), PRIVACY("intro", "whoText", "what_", "never", "whyText",
                    "seenText",
                    "longText", "rightsText", "complain"), COOKIES("intro", "outside"), CONTACT("intro", "helpText",
                            "recordsText", "securityText", "nowText");

    public static final int TEXT_LENGTH = 4000;

    /** The part that says how accessible the portal is: a {@link Conformity}. */
    public static final String STATUS = "status";
    /** The part that lists what is not accessible. */
    public static final String FAULTS = "fault_";

    private final List<String> parts;

    StatementPage(String... parts) {
        this.parts = List.of(parts);
    }

    /** The parts, in the order of the page. */
    public List<String> parts() {
        return new ArrayList<>(parts);
    }

    /** The parts as they may be published; refused, at the field that lacks something, when one does not say anything. */
    public Map<String, String> checked(Map<String, String> typed) {
        Map<String, String> kept = new HashMap<>();
        for (String part : parts) {
            String text = typed.get(part) == null ? "" : typed.get(part).strip();
            if (text.length() > TEXT_LENGTH) {
                throw new RuleBroken("statement.tooLong", part, TEXT_LENGTH);
            }
            if (text.isEmpty() && !part.equals(FAULTS)) {
                throw new RuleBroken("statement.R3", part);
            }
            kept.put(part, text);
        }
        if (this == ACCESSIBILITY) {
            boolean full = Conformity.valueOf(kept.get(STATUS)) == Conformity.FULL;
            if (full != kept.get(FAULTS).isEmpty()) {
                throw new RuleBroken(full ? "statement.R2.full" : "statement.R2.faults", FAULTS);
            }
        }
        // An empty text and none are the same to the database of some makers.
        kept.values().removeIf(String::isEmpty);
        return kept;
    }
}
