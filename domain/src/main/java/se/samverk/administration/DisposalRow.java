package se.samverk.administration;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import se.samverk.shared.SubjectRef;

/** What is left of a thing that was disposed of. {@code occurredOn} may be null. */
public record DisposalRow(SubjectRef subject, String title, LocalDate occurredOn, String decision, String decidedBy,
        LocalDate decidedOn, String disposedBy, OffsetDateTime disposedAt) implements Serializable {
}
