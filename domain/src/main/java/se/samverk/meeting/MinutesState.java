package se.samverk.meeting;

import java.util.Set;

/** The states of minutes and the only changes between them (R5). The words stand under {@code meeting.minutes.state.NAME}. */
public enum MinutesState {
    /** Being written by the chair, the convener or the secretary. */
    DRAFT,
    /** Read by the group, which may ask for changes. */
    CIRCULATED,
    /** Approved by another member, and sealed. */
    APPROVED,
    /** Taken in from a document that is older than the portal, and sealed; nobody approves it again. */
    IMPORTED,
    /** Shown as far as was chosen; taken back when the original from before the portal is marked as secret. */
    PUBLISHED;

    public Set<MinutesState> next() {
        return switch (this) {
            case DRAFT -> Set.of(CIRCULATED, IMPORTED);
            case CIRCULATED -> Set.of(DRAFT, APPROVED);
            case APPROVED, IMPORTED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(IMPORTED);
        };
    }
}
