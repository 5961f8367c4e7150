package se.samverk.report;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.Period;

/**
 * What seems to stand in a report from before the portal; a person corrects it.
 *
 * @param period what it tells of; null when none was found
 */
public record ReadReport(String title, Period period, List<Section> sections) implements Serializable {

    /**
     * A heading with its text.
     *
     * @param page the part of the file's text that it begins on
     */
    public record Section(String heading, String text, int page) implements Serializable {
    }
}
