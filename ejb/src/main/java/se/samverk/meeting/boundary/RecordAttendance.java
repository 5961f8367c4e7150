package se.samverk.meeting.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import se.samverk.meeting.Presence;

/** Order to note who was at the meeting of some minutes, in place of what was noted before. */
public record RecordAttendance(long minutesId, @NotNull List<Line> lines) {

    /**
     * @param personId somebody who holds a seat in the group, or null for a guest
     * @param name the guest's name; ignored where there is a person
     * @param note what part of the meeting, for instance "p 3–5"; may be empty
     */
    public record Line(Long personId, String name, Long organisationId, Presence presence, String note) {
    }
}
