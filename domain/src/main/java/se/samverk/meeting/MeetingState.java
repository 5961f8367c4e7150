package se.samverk.meeting;

import java.util.Set;

/** The states of a meeting and the only changes between them (R2). The words stand under {@code meeting.state.NAME}. */
public enum MeetingState {
    /** A time is set. */
    PLANNED,
    /** The call has been sent. */
    CALLED,
    /** It took place. */
    HELD,
    /** It will not take place. */
    CANCELLED;

    /** A planned or called meeting that is moved is planned again, and needs a new call. */
    public Set<MeetingState> next() {
        return switch (this) {
            case PLANNED -> Set.of(PLANNED, CALLED, CANCELLED);
            case CALLED -> Set.of(PLANNED, HELD, CANCELLED);
            case HELD, CANCELLED -> Set.of();
        };
    }
}
