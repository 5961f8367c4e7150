package se.samverk.administration;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.shared.SubjectRef;

/** A restricted thing that the caller has open for reading. */
public record GlassRow(SubjectRef subject, String reason, OffsetDateTime until) implements Serializable {
}
