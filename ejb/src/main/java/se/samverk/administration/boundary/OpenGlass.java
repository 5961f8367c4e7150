package se.samverk.administration.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.shared.SubjectRef;

/** Order to open one restricted thing for reading. */
public record OpenGlass(@NotNull SubjectRef subject, String reason) {
}
