package se.samverk.meeting;

import java.util.Set;

/** The states of an action and the only changes between them (R11). The words stand under {@code action.state.NAME}. */
public enum ActionState {
    OPEN, IN_PROGRESS, DONE, CANCELLED;

    public Set<ActionState> next() {
        return switch (this) {
            case OPEN -> Set.of(IN_PROGRESS, DONE, CANCELLED);
            case IN_PROGRESS -> Set.of(DONE, CANCELLED);
            case DONE, CANCELLED -> Set.of();
        };
    }

    /** Nothing more is to be done. */
    public boolean isClosed() {
        return next().isEmpty();
    }
}
