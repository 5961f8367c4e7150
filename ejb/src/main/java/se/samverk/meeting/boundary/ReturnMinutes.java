package se.samverk.meeting.boundary;

/** Order to send circulated minutes back to draft; the comment says what should change. */
public record ReturnMinutes(long minutesId, String comment) {
}
