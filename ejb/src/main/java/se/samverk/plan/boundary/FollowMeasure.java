package se.samverk.plan.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.plan.MeasureStatus;
import se.samverk.plan.PlanMeasure;

/** Order to note how far a measure has come; {@code reason} is demanded when it is cancelled. */
public record FollowMeasure(long planId, long measureId, @NotNull MeasureStatus status,
        @Size(max = PlanMeasure.TEXT_LENGTH) String reason) {
}
