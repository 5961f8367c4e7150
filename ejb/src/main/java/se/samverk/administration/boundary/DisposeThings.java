package se.samverk.administration.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import se.samverk.shared.SubjectRef;

/** Order to dispose of things by a decision: its number, the organisation that took it, and its day. */
public record DisposeThings(@NotNull Set<SubjectRef> things, String decision, long organisationId,
        LocalDate decidedOn) {
}
