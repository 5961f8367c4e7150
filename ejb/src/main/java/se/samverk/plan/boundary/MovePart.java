package se.samverk.plan.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.plan.PlanPart;

/** Order to let a part of a draft change places with the one before it, or after it. */
public record MovePart(long planId, long version, @NotNull PlanPart part, long partId, boolean up) {
}
