package se.samverk.meeting;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What the page needs on which minutes are written.
 *
 * @param attendance as noted, or the holders of the group's seats when nothing has been noted; substitutes
 *        of whom nothing is noted are offered after their member
 * @param seats the group's seats by number, for the owners of actions
 * @param groupOrganisations organisations with a seat in the group, which decisions may bind
 * @param organisations all organisations, for guests
 */
public record WritingView(MinutesView minutes, List<AttendanceRow> attendance, Map<Long, String> seats,
        Map<Long, String> groupOrganisations, Map<Long, String> organisations) implements Serializable {
}
