package se.samverk.plan.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.plan.Plan;
import se.samverk.plan.PlanKind;
import se.samverk.shared.Language;
import se.samverk.shared.Period;

/**
 * Order to begin a plan that is then written on.
 *
 * @param replacesId the adopted plan that this one takes over from when it is adopted; may be null
 * @param copied whether it begins with what the plan it replaces says
 */
public record BeginPlan(long groupId, @NotNull PlanKind kind, @NotBlank @Size(max = Plan.TITLE_LENGTH) String title,
        @NotNull Period period, @NotNull Language language, Long replacesId, boolean copied) {
}
