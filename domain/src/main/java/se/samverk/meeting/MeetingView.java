package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;

/**
 * The page of a meeting. {@code minutes} is null when there are none the reader may open, and then
 * {@code attendance} is empty; {@code started} says that its start has passed; {@code choices} are how far it may be shown,
 * empty unless the reader may plan it.
 */
public record MeetingView(SubjectRef ref, long version, SubjectRef group, String groupName, SubjectRef collaboration,
        String collaborationName, String title, Language language, LocalDate day, OffsetDateTime startsAt,
        OffsetDateTime endsAt, String place, Visibility visibility, MeetingState state, String cancellingReason,
        boolean started, List<AttendanceRow> attendance, SubjectRef minutes, String minutesTitle,
        MinutesState minutesState, List<EventRow> events, boolean mayPlan, boolean mayHold, boolean mayWrite,
        List<ReachChoice> choices) implements Serializable {
}
