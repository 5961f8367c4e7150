package se.samverk.plan.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Order to add an area, with its goals and measures, to a plan that is a draft. */
public record AddToPlan(long planId, @NotNull @Valid CreatePlan.Area area) {
}
