package se.samverk.plan.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.samverk.plan.Plan;
import se.samverk.plan.PlanArea;
import se.samverk.plan.PlanGoal;
import se.samverk.plan.PlanKind;
import se.samverk.plan.PlanMeasure;
import se.samverk.shared.Language;
import se.samverk.shared.Period;

/**
 * Order to draft a plan with all that is in it.
 *
 * @param language null for the group's own
 * @param summary may be null
 * @param source where the plan is known from; may be null
 * @param replacesId the plan that this one takes over from when it is adopted; may be null
 */
public record CreatePlan(long groupId, @NotNull PlanKind kind, @NotBlank @Size(max = Plan.TITLE_LENGTH) String title,
        @NotNull Period period, Language language, @Size(max = Plan.TEXT_LENGTH) String summary,
        @Size(max = Plan.NOTE_LENGTH) String source, Long replacesId, @NotNull List<@Valid Area> areas) {

    /** An area with its goals; {@code text} may be null. */
    public record Area(@NotBlank @Size(max = PlanArea.TITLE_LENGTH) String title,
            @Size(max = PlanArea.TEXT_LENGTH) String text, @NotNull List<@Valid Goal> goals) {
    }

    /** A goal with its measures. */
    public record Goal(@NotBlank @Size(max = PlanGoal.TEXT_LENGTH) String text,
            @NotNull List<@Valid Measure> measures) {
    }

    /** A measure; {@code responsibleId} is an organisation or null. */
    public record Measure(@NotBlank @Size(max = PlanMeasure.TEXT_LENGTH) String text, Long responsibleId) {
    }
}
