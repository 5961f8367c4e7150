package se.samverk.report;

import java.util.Set;

/** The states of one edition of a report and the only changes between them (R2). */
public enum ReportStatus {
    DRAFT, SUBMITTED, RETURNED, ACCEPTED, PUBLISHED, SUPERSEDED, DISCARDED;

    public Set<ReportStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, DISCARDED);
            case SUBMITTED -> Set.of(RETURNED, ACCEPTED);
            case RETURNED -> Set.of(SUBMITTED);
            case ACCEPTED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(SUPERSEDED);
            case DISCARDED -> Set.of(DRAFT);
            case SUPERSEDED -> Set.of();
        };
    }

    /** Whether the text may be changed (R3). */
    public boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }
}
