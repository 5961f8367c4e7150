package se.samverk.plan;

import java.util.Set;

/** How far a measure has come and the only changes between these (R4). */
public enum MeasureStatus {
    PLANNED, ONGOING, DONE, PAUSED, CANCELLED;

    public Set<MeasureStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(ONGOING, PAUSED, CANCELLED);
            case ONGOING -> Set.of(DONE, PAUSED, CANCELLED);
            case PAUSED -> Set.of(ONGOING, CANCELLED);
            case DONE, CANCELLED -> Set.of();
        };
    }
}
