package se.samverk.platform;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.organisation.Role;
import se.samverk.shared.Audience;

/**
 * Who calls, with what seats and audiences, as read at this request.
 *
 * @param accountId null when nobody has signed in
 * @param name what the caller is shown as in timelines and seals
 */
public record CallerView(Long accountId, Long personId, String username, String name, List<SeatHeld> seats,
        Set<Long> groupsCoordinated, Set<Audience> audiences) implements Serializable {

    /** The anonymous visitor: reads what is public, nothing else. */
    public static CallerView nobody() {
        return new CallerView(null, null, "anonymous", "", List.of(), Set.of(), Set.of(Audience.PUBLIC));
    }

    public boolean signedIn() {
        return accountId != null;
    }

    public boolean has(Role role) {
        return seats.stream().anyMatch(seat -> seat.role() == role);
    }

    public boolean has(Role role, long placeId) {
        return seats.stream()
                .anyMatch(seat -> seat.role() == role && seat.placeId() != null && seat.placeId() == placeId);
    }

    /** Chair or convener of the group. */
    public boolean leads(long groupId) {
        return has(Role.CHAIR, groupId) || has(Role.CONVENER, groupId);
    }

    /** Writes the group's minutes. */
    public boolean writesMinutes(long groupId) {
        return leads(groupId) || has(Role.SECRETARY, groupId);
    }

    /** Takes in minutes and reports from before the portal: writes the group's minutes, or coordinates it. */
    public boolean takesIn(long groupId) {
        return writesMinutes(groupId) || coordinatesGroup(groupId);
    }

    /** Holds any seat in the group. */
    public boolean sitsIn(long groupId) {
        return seats.stream().anyMatch(seat -> seat.role().inGroup() && seat.placeId() == groupId);
    }

    /** Coordinates the collaboration that the group belongs to. */
    public boolean coordinatesGroup(long groupId) {
        return groupsCoordinated.contains(groupId);
    }

    public boolean coordinates(long collaborationId) {
        return has(Role.COORDINATOR, collaborationId);
    }

    /** Looks after what an organisation has for itself: as its administrator, or as one of whoever took it over. */
    public boolean looksAfter(long organisationId) {
        return audiences.contains(Audience.administratorsOf(organisationId));
    }

    /** The organisations on whose behalf the caller holds any seat. */
    public Set<Long> organisations() {
        return seats.stream().map(SeatHeld::organisationId).collect(Collectors.toSet());
    }

    public Set<Long> seatIds() {
        return seats.stream().map(SeatHeld::seatId).collect(Collectors.toSet());
    }

    public Optional<SeatHeld> seat(Role role, long placeId) {
        return seats.stream()
                .filter(seat -> seat.role() == role && seat.placeId() != null && seat.placeId() == placeId).findFirst();
    }

    /** The seat from which the caller speaks in a group: leading seats first. */
    public Optional<SeatHeld> seatInGroup(long groupId) {
        return seats.stream().filter(seat -> seat.role().inGroup() && seat.placeId() == groupId)
                .min((a, b) -> Boolean.compare(b.role().leads(), a.role().leads()));
    }
}
