package se.samverk.meeting.boundary;

/** Order to cancel a meeting that has not been held; the reason is required. */
public record CancelMeeting(long meetingId, String reason) {
}
