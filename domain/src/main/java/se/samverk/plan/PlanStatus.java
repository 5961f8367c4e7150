package se.samverk.plan;

import java.util.Set;

/** The states of a plan and the only changes between them (R1). */
public enum PlanStatus {
    DRAFT, PROPOSED, ADOPTED, SUPERSEDED, EXPIRED;

    public Set<PlanStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PROPOSED);
            case PROPOSED -> Set.of(ADOPTED, DRAFT);
            case ADOPTED -> Set.of(SUPERSEDED, EXPIRED);
            case SUPERSEDED, EXPIRED -> Set.of();
        };
    }
}
