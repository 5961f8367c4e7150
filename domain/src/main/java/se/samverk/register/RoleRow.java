package se.samverk.register;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.organisation.Role;
import se.samverk.shared.SubjectRef;

/**
 * Who holds which role where, and for whom. {@code place} is null for a role in the portal as a whole; {@code until}
 * is null while no end is set.
 */
public record RoleRow(long seatId, Role role, SubjectRef place, String placeName, String organisationName,
        String title, String holder, LocalDate from, LocalDate until, boolean mayEnd) implements Serializable {
}
