package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** The page of a decision. {@code dueOn} may be null; {@code organisations} are those it binds;
 * {@code originalUrl} is where it stands in the original from before the portal, empty for none the reader may open. */
public record DecisionView(SubjectRef ref, SubjectRef group, String groupName, SubjectRef collaboration,
        String collaborationName, String label, String title, String text, Language language, LocalDate decidedOn,
        LocalDate dueOn, List<String> organisations, SubjectRef minutes, String minutesTitle, boolean formal,
        int itemNumber,
        String itemTitle, MinutesState minutesState, String originalUrl,
        List<EventRow> events) implements Serializable {
}
