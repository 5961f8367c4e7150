package se.samverk.project;

import java.util.Set;

/** The states of a project and the only changes between them (R1). The word shown is the text {@code project.state.NAME}. */
public enum ProjectState {
    /** Thought of, not begun. */
    IDEA,
    /** At work. */
    ACTIVE,
    /** At work beyond its own period. */
    EXTENDED,
    /** Ended; nobody carries it on. */
    CLOSED,
    /** Ended; a named body carries the work on (R2). */
    HANDED_OVER,
    /** No longer a project but ordinary work. */
    PERMANENT;

    public Set<ProjectState> next() {
        return switch (this) {
            case IDEA -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(EXTENDED, CLOSED, HANDED_OVER, PERMANENT);
            case EXTENDED -> Set.of(CLOSED, HANDED_OVER, PERMANENT);
            case CLOSED, HANDED_OVER, PERMANENT -> Set.of();
        };
    }

    public boolean isOver() {
        return next().isEmpty();
    }
}
