package se.samverk.meeting.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import se.samverk.workinggroup.Visibility;

/** Order to change what was planned; {@code version} is that of the meeting the caller saw. */
public record MoveMeeting(long meetingId, long version, String title, OffsetDateTime startsAt, OffsetDateTime endsAt,
        String place, @NotNull Visibility visibility) {
}
