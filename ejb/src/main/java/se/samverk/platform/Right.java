package se.samverk.platform;

import java.util.function.Predicate;
import se.samverk.organisation.Role;

/**
 * The coarse right a boundary method demands before anything is loaded. Whether the caller may do
 * it to this very thing is decided by the feature's {@code …Access}.
 */
public enum Right {
    /** Everybody, also without an account; what is returned is limited by audience. */
    EVERYBODY(caller -> true),
    /** Whoever has signed in with an active account. */
    SIGNED_IN(CallerView::signedIn),
    /** Whoever holds any seat in any group. */
    GROUP_MEMBER(caller -> caller.seats().stream().anyMatch(seat -> seat.role().inGroup())),
    /** Whoever leads any group. */
    GROUP_LEADER(caller -> caller.seats().stream().anyMatch(seat -> seat.role().leads())),
    /** Coordinators of any collaboration. */
    COORDINATOR(caller -> caller.has(Role.COORDINATOR)),
    /** Those who coordinate or lead. */
    COORDINATOR_OR_LEADER(caller -> COORDINATOR.holds(caller) || GROUP_LEADER.holds(caller)),
    /** Coordinators and group members. */
    COORDINATOR_OR_MEMBER(caller -> COORDINATOR.holds(caller) || GROUP_MEMBER.holds(caller)),
    /** Administrators of any organisation. */
    ORGANISATION_ADMINISTRATOR(caller -> caller.has(Role.ORGANISATION_ADMINISTRATOR)),
    /** Whoever may bring in documents somewhere: into a group, or for an organisation. */
    BRINGER(caller -> COORDINATOR_OR_MEMBER.holds(caller) || ORGANISATION_ADMINISTRATOR.holds(caller)),
    /** Whoever may mark documents as secret somewhere. */
    MARKER(caller -> COORDINATOR_OR_LEADER.holds(caller) || ORGANISATION_ADMINISTRATOR.holds(caller)),
    /** Whoever may enter organisations in the register: administrators of the portal and coordinators. */
    REGISTRAR(caller -> COORDINATOR.holds(caller) || caller.has(Role.SYSTEM_ADMINISTRATOR)),
    /** Whoever may read the audit trail, coordinators what concerns their own collaborations. */
    AUDITOR(REGISTRAR::holds),
    /** Whoever may invite and disable people, each within the own scope. */
    PEOPLE_ADMINISTRATOR(caller -> REGISTRAR.holds(caller) || ORGANISATION_ADMINISTRATOR.holds(caller)),
    /** Administrators of the portal. */
    SYSTEM_ADMINISTRATOR(caller -> caller.has(Role.SYSTEM_ADMINISTRATOR)),
    /** No person at all: the portal's own parts, and boundaries calling each other. Pages and resources must not call it. */
    INTERNAL(caller -> true);

    private final Predicate<CallerView> rule;

    Right(Predicate<CallerView> rule) {
        this.rule = rule;
    }

    public boolean holds(CallerView caller) {
        return rule.test(caller);
    }
}
