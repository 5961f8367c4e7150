package se.samverk.meeting;

import java.io.Serializable;

/** One line of an attendance table. {@code personId} is null for a guest. */
public record AttendanceRow(Long personId, String name, Long organisationId, String organisation, Presence presence,
        String note) implements Serializable {
}
