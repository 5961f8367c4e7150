package se.samverk.plan;

import java.util.Set;

/** The states of a plan and the only changes between them (R1). */
public enum PlanStatus {
    DRAFT, PROPOSED, ADOPTED, SUPERSEDED, EXPIRED, DISCARDED;

    public Set<PlanStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PROPOSED, DISCARDED);
            case PROPOSED -> Set.of(ADOPTED, DRAFT);
            case ADOPTED -> Set.of(SUPERSEDED, EXPIRED);
            case DISCARDED -> Set.of(DRAFT);
            case SUPERSEDED, EXPIRED -> Set.of();
        };
    }
}
