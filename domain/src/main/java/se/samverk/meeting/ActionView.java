package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** The page of an action. {@code dueOn} and {@code closedAt} may be null; {@code daysLate} is 0 unless it is overdue. */
public record ActionView(SubjectRef ref, long version, SubjectRef group, String groupName, SubjectRef collaboration,
        String collaborationName, String text, Language language, String owner, LocalDate dueOn, ActionState state,
        long daysLate, String closingNote, String closedBy, OffsetDateTime closedAt, SubjectRef minutes,
        String minutesTitle, boolean formal, int itemNumber, String itemTitle, MinutesState minutesState,
        List<EventRow> events,
        boolean mayClose) implements Serializable {
}
