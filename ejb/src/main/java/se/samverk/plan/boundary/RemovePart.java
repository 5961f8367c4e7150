package se.samverk.plan.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.plan.PlanPart;

/** Order to take a part that has nothing under it out of a draft; {@code version} is that of the plan. */
public record RemovePart(long planId, long version, @NotNull PlanPart part, long partId) {
}
