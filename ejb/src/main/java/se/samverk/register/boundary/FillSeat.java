package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;

/** Order to give an empty seat to a person, from the day it is free. */
public record FillSeat(long seatId, @NotNull Long personId) {
}
