package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Order to let a person stand in for the holder of a seat from a day. */
public record AddSubstitute(long seatId, @NotNull Long personId, @NotNull LocalDate from) {
}
