package se.samverk.meeting;

import java.io.Serializable;
import java.util.List;

/** An item of minutes with what was decided and promised in it. {@code version} is 0 once sealed,
 * {@code page} the part of the original it begins on, 0 for none. */
public record ItemRow(long id, long version, int number, String title, String text, List<DecisionRow> decisions,
        List<ActionRow> actions, int page) implements Serializable {

    /** The place of the item within the page of its minutes. */
    public String anchor() {
        return "p" + number;
    }
}
