package se.samverk.figure.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samverk.shared.Language;
import se.samverk.shared.Paragraphs;
import se.samverk.shared.SubjectRef;

/**
 * Order to let the working figures of a place be those whose words are confirmed and stand in its
 * text; others of that place go.
 *
 * @param confirmed the words of the figures, as recognised: "omkring 250 medarbetare"
 * @param ownSources where single figures are from, by their words; one that is not named keeps what it has
 * @param asOf the day the text tells of; may be null
 * @param organisationId whom the text is about; may be null
 * @param title what the text is called, for figures without a source
 * @param source where the text has them from; null or empty when it is the text itself that knows
 */
public record KeepFigures(SubjectRef owner, String place, String text, Language language, List<String> confirmed,
        Map<String, String> ownSources, LocalDate asOf, Long organisationId, String title, String source) {

    /** The order that leaves no figures in a place. */
    public static KeepFigures none(SubjectRef owner, String place, Language language) {
        return new KeepFigures(owner, place, "", language, List.of(), Map.of(), null, null, "", null);
    }

    /** Where a figure of the text is from, when it has no source of its own. */
    String sourceAt(int index) {
        if (source != null && !source.isBlank()) {
            return source;
        }
        String paragraph = Paragraphs.at(text, index, language);
        return paragraph.isEmpty() ? title : title + ", " + paragraph;
    }
}
