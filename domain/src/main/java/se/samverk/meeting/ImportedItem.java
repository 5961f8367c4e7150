package se.samverk.meeting;

import java.io.Serializable;
import java.util.List;

/**
 * A matter of minutes from before the portal, as a person has corrected it.
 *
 * @param number as it was written
 * @param page the part of the original that it begins on; 0 for none
 */
public record ImportedItem(int number, String title, String text, int page, List<String> decisions)
        implements
            Serializable {
}
