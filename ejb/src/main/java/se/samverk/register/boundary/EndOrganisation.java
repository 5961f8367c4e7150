package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Order to end an organisation after a day, while its people still work; {@code heirId} may be null. */
public record EndOrganisation(long id, @NotNull LocalDate lastDay, Long heirId) {
}
