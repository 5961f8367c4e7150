package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/**
 * Something with a day: a meeting, or a thing that falls due. {@code startsAt} and {@code endsAt} are null
 * for what falls due; {@code groupId} and {@code groupName} may be null and empty; {@code place} may be empty.
 */
public record CalendarRow(SubjectRef ref, String title, Language language, Long groupId, String groupName,
        LocalDate day, OffsetDateTime startsAt, OffsetDateTime endsAt, String place, String state, boolean cancelled)
        implements
            Serializable {

    /** True for a day by which something is to be done, false for a meeting. */
    public boolean isDue() {
        return startsAt == null;
    }

    public String url() {
        return ref.url();
    }
}
