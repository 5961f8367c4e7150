package se.samverk.plan.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Order to word the measures of a draft anew and to say who answers for them; nothing else in the plan changes.
 *
 * @param version the version that was written on
 * @param measures measures of the plan, each with its number
 */
public record RewordMeasures(long planId, long version, @NotNull List<SavePlan.@Valid Measure> measures) {
}
