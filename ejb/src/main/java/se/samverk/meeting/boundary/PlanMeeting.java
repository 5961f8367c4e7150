package se.samverk.meeting.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import se.samverk.workinggroup.Visibility;

/** Order to plan a meeting of a group. {@code place} may be empty. */
public record PlanMeeting(long groupId, String title, OffsetDateTime startsAt, OffsetDateTime endsAt, String place,
        @NotNull Visibility visibility) {
}
