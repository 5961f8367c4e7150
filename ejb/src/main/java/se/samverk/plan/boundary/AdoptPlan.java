package se.samverk.plan.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.plan.Plan;
import se.samverk.workinggroup.Visibility;

/** Order to adopt a proposed plan by a decision and to show it that far. */
public record AdoptPlan(long planId, @NotBlank @Size(max = Plan.NOTE_LENGTH) String decision,
        @NotNull Visibility visibility) {
}
