package se.samverk.plan.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.plan.Plan;

/** Order to take a proposed plan back to be written on, with the reason why. */
public record TakeBackPlan(long planId, @NotNull @Size(max = Plan.NOTE_LENGTH) String takeBackReason) {
}
