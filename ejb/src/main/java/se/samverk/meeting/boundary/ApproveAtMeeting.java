package se.samverk.meeting.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.meeting.Minutes;

/**
 * Order to note that a later meeting has approved circulated minutes.
 *
 * @param version that of the minutes whoever notes it has read, or null
 * @param meetingId the later meeting
 * @param note what it said of them
 */
public record ApproveAtMeeting(long minutesId, Long version, @NotNull Long meetingId,
        @NotNull @Size(max = Minutes.NOTE_LENGTH) String note) {
}
