package se.samverk.meeting;

import java.io.Serializable;

/**
 * One line of an attendance table. {@code personId} is null for a guest, {@code organisationId} for a
 * name from before the portal, and {@code presence} while minutes are
 * written for a substitute of whom nothing is noted.
 */
public record AttendanceRow(Long personId, String name, Long organisationId, String organisation, Presence presence,
        String note) implements Serializable {
}
