package se.samverk.figure.boundary;

import java.time.LocalDate;
import java.util.List;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/**
 * Order to let the working figures of a place be those whose words are confirmed and stand in its
 * text; others of that place go.
 *
 * @param confirmed the words of the figures, as recognised: "omkring 250 medarbetare"
 * @param asOf the day the text tells of; may be null
 * @param organisationId whom the text is about; may be null
 * @param source where the text has them from, else what the text is called; may be null
 */
public record KeepFigures(SubjectRef owner, String place, String text, Language language, List<String> confirmed,
        LocalDate asOf, Long organisationId, String source) {
}
