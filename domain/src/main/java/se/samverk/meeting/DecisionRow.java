package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.shared.SubjectRef;

/** A decision as a line in its minutes. {@code dueOn} may be null. */
public record DecisionRow(SubjectRef ref, String label, String text, List<Long> organisationIds,
        List<String> organisations, LocalDate dueOn) implements Serializable {
}
