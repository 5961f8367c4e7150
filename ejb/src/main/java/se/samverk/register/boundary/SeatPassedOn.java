package se.samverk.register.boundary;

import se.samverk.shared.SubjectRef;

/**
 * The day has come on which a seat in a place is somebody else's. Features that know people by
 * themselves where they mean the seat, follow. {@code formerPersonId} is null when nobody held it before.
 */
public record SeatPassedOn(SubjectRef place, long seatId, Long formerPersonId, long personId) {
}
