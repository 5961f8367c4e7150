package se.samverk.administration;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.shared.SubjectRef;

/**
 * A job that was put aside after failing: what it is about (null for a mail), how often it was tried, the kind of
 * failure, and since when it stands aside.
 */
public record JobRow(JobKind kind, long id, SubjectRef subject, int attempts, String error, OffsetDateTime since)
        implements
            Serializable {
}
