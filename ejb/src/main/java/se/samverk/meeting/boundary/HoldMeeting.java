package se.samverk.meeting.boundary;

/** Order to note that a called meeting is being or was held. */
public record HoldMeeting(long meetingId) {
}
