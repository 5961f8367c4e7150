package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.shared.SubjectRef;

/** An action as a line in its minutes: what was promised, not how it went. {@code dueOn} may be null. */
public record ActionRow(SubjectRef ref, String text, Long ownerSeatId, String owner, LocalDate dueOn)
        implements
            Serializable {
}
