package se.samverk.workinggroup;

import java.util.Set;
import se.samverk.shared.Audience;
import se.samverk.shared.RuleBroken;

/**
 * How far what a group shows reaches, from narrow to wide, or what an organisation has that belongs to no group. The word
 * shown is the text {@code visibility.NAME}.
 */
public enum Visibility {
    /** The administrators of an organisation; of what belongs to no group. */
    ADMINISTRATORS,
    /** Also everybody who reads for the organisation; of what belongs to no group. */
    ORGANISATION,
    /** The group itself and the coordinators of its collaboration. */
    GROUP,
    /** Also everybody in the organisations that hold a seat in the group. */
    MEMBER_ORGS,
    /** Everybody with an account. */
    ALL_MEMBERS,
    /** Everybody, also without an account. */
    PUBLIC;

    /** Who reads what is shown this far; {@code placeId} is the number of the group, or of the organisation where there is none. */
    public Set<Audience> audiences(long placeId) {
        return switch (this) {
            case ADMINISTRATORS -> Set.of(Audience.administratorsOf(placeId));
            case ORGANISATION -> Set.of(Audience.administratorsOf(placeId), Audience.org(placeId));
            case GROUP -> Set.of(Audience.group(placeId));
            case MEMBER_ORGS -> Set.of(Audience.group(placeId), Audience.groupOrgs(placeId));
            case ALL_MEMBERS -> Set.of(Audience.MEMBERS);
            case PUBLIC -> Set.of(Audience.PUBLIC, Audience.MEMBERS);
        };
    }

    /** The narrower of the two. */
    public Visibility within(Visibility other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Who works on the group's drafts. */
    public static Set<Audience> draftAudiences(long groupId) {
        return Set.of(Audience.draftGroup(groupId));
    }

    /** Whether the group's mandate lets it show things this far (R4). */
    public boolean isAllowedIn(WorkingGroup group) {
        return isOfGroups() && (this != PUBLIC || group.mayPublish());
    }

    private boolean isOfGroups() {
        return this != ADMINISTRATORS && this != ORGANISATION;
    }

    /**
     * Refuses {@link #PUBLIC} where the group's mandate does not let it publish (R4), and what only an organisation can
     * choose; {@code field} is what to mend.
     */
    public void requireAllowedIn(WorkingGroup group, String field) {
        if (!isOfGroups()) {
            throw new RuleBroken("reach.notHere", field);
        }
        if (!isAllowedIn(group)) {
            throw new RuleBroken("group.R4", field, group.getName());
        }
    }
}
