package se.samverk.thing;

import java.io.Serializable;
import java.util.List;

/**
 * What it would mean to show something to others than those who see it now, in people and organisations. Of
 * people only numbers, of organisations the names, which everybody may know.
 *
 * @param before who sees it now
 * @param after who would see it
 * @param more how many people would see it who do not now; 0 where everybody would
 * @param joining the organisations that would see it and do not now, by name, as many as a reader takes in
 * @param joiningMore how many more such organisations there are
 * @param fewer how many people would no longer see it; 0 where everybody does now
 * @param leaving how many organisations would no longer see it
 */
public record AudienceChange(AudienceView before, AudienceView after, int more, List<String> joining, int joiningMore,
        int fewer, int leaving) implements Serializable {

    /** Whether everybody would see it, also without an account, and does not now. */
    public boolean opens() {
        return after.reach() == AudienceView.Reach.EVERYBODY && before.reach() != AudienceView.Reach.EVERYBODY;
    }

    /** Whether it would no longer be seen without an account. */
    public boolean closes() {
        return before.reach() == AudienceView.Reach.EVERYBODY && after.reach() != AudienceView.Reach.EVERYBODY;
    }

    /** How many organisations would see it that do not now. */
    public int joiningOrganisations() {
        return joining.size() + joiningMore;
    }

    public boolean same() {
        return !opens() && !closes() && more == 0 && joiningOrganisations() == 0 && fewer == 0 && leaving == 0;
    }
}
