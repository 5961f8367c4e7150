package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Order to hand a seat from its holder to another person from a day. */
public record HandOverSeat(long seatId, @NotNull Long personId, @NotNull LocalDate from) {
}
