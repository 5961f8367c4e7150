package se.samverk.workinggroup;

import java.util.Set;
import se.samverk.shared.Audience;
import se.samverk.shared.RuleBroken;

/**
 * How far what a group shows reaches, from narrow to wide. The word shown is the text
 * {@code visibility.NAME}.
 */
public enum Visibility {
    /** The group itself and the coordinators of its collaboration. */
    GROUP,
    /** Also everybody in the organisations that hold a seat in the group. */
    MEMBER_ORGS,
    /** Everybody with an account. */
    ALL_MEMBERS,
    /** Everybody, also without an account. */
    PUBLIC;

    /** Who reads what the group shows this far. */
    public Set<Audience> audiences(long groupId) {
        return switch (this) {
            case GROUP -> Set.of(Audience.group(groupId));
            case MEMBER_ORGS -> Set.of(Audience.group(groupId), Audience.groupOrgs(groupId));
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
        return this != PUBLIC || group.mayPublish();
    }

    /** Refuses {@link #PUBLIC} where the group's mandate does not let it publish (R4); {@code field} is what to mend. */
    public void requireAllowedIn(WorkingGroup group, String field) {
        if (!isAllowedIn(group)) {
            throw new RuleBroken("group.R4", field, group.getName());
        }
    }
}
