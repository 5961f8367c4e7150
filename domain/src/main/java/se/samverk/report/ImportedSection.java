package se.samverk.report;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A section of a report from before the portal, as a person has corrected it.
 *
 * @param page the part of the original that it begins on; 0 for none
 * @param figures the words of those of its figures that the person has confirmed
 */
public record ImportedSection(String heading, String text, int page, List<String> figures) implements Serializable {
    public ImportedSection {
        heading = Objects.requireNonNullElse(heading, "").strip();
        text = Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
        page = Math.max(0, page);
        figures = List.copyOf(figures);
    }
}
