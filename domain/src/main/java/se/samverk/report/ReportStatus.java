package se.samverk.report;

import java.util.Set;

/** The states of one edition of a report and the only changes between them (R2). */
public enum ReportStatus {
    DRAFT, SUBMITTED, RETURNED, ACCEPTED, PUBLISHED, SUPERSEDED, DISCARDED,
    /** Taken in from before the portal, and approved by nobody (R14). */
    IMPORTED;

    public Set<ReportStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, DISCARDED, IMPORTED);
            case SUBMITTED -> Set.of(RETURNED, ACCEPTED);
            case RETURNED -> Set.of(SUBMITTED);
            case ACCEPTED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(SUPERSEDED);
            case DISCARDED -> Set.of(DRAFT);
            case SUPERSEDED, IMPORTED -> Set.of();
        };
    }

    /** Whether readers see what was sealed, and not what is being written. */
    public boolean isSealed() {
        return this == PUBLISHED || this == IMPORTED;
    }

    /** Whether the text may be changed (R3). */
    public boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }
}
