package se.samverk.workinggroup;

import java.util.Set;

/** The states of a group and the only changes between them. */
public enum GroupState {
    PLANNED, ACTIVE, DORMANT, CLOSED;

    public Set<GroupState> next() {
        return switch (this) {
            case PLANNED -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(DORMANT, CLOSED);
            case DORMANT -> Set.of(ACTIVE, CLOSED);
            case CLOSED -> Set.of(ACTIVE);
        };
    }
}
