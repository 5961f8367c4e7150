package se.samverk.meeting.boundary;

import java.time.LocalDate;

/** Order to let the group read draft minutes and ask for their approval; {@code replyBy} may be null. */
public record CirculateMinutes(long minutesId, LocalDate replyBy) {
}
