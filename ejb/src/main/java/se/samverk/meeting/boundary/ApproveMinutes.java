package se.samverk.meeting.boundary;

/** Order to approve circulated minutes; {@code version} is that of the minutes the approver has read, or null. */
public record ApproveMinutes(long minutesId, Long version) {
}
