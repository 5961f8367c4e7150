package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What seems to stand in minutes from before the portal; a person corrects it.
 *
 * @param day of the meeting; null when none was found
 * @param from null when none was found, and so is {@code to}
 * @param paragraphs whether their items are called § and not p
 */
public record ReadMinutes(LocalDate day, LocalTime from, LocalTime to, String place, boolean paragraphs,
        List<Name> names, List<Item> items) implements Serializable {

    /**
     * Somebody who was at the meeting, or was not, as written.
     *
     * @param note what else stands beside the name: an organisation, a role, a part of the meeting
     */
    public record Name(String name, String note, Presence presence) implements Serializable {
    }

    /**
     * A matter.
     *
     * @param page the part of the file's text that it begins on
     */
    public record Item(int number, String title, String text, int page, List<String> decisions)
            implements
                Serializable {
    }
}
