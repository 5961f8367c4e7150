package se.samverk.plan.boundary;

import jakarta.validation.Valid;
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
 * Order to save what is written in a draft. A part without a number is new and comes last among its
 * like; what is not named stays as it is.
 *
 * @param version the version that was written on
 * @param frame null when it stays as it is
 */
public record SavePlan(long planId, long version, @NotNull @Size(max = Plan.TITLE_LENGTH) String title,
        @Valid Frame frame, @Size(max = Plan.TEXT_LENGTH) String summary, @Size(max = Plan.NOTE_LENGTH) String source,
        @NotNull List<@Valid Area> areas) {

    /** What sort of plan it is, the time it is for and the language it is written in. */
    public record Frame(@NotNull PlanKind kind, @NotNull Period period, @NotNull Language language) {
    }

    /** An area; {@code id} is null for a new one, {@code text} may be null. */
    public record Area(Long id, @NotNull @Size(max = PlanArea.TITLE_LENGTH) String title,
            @Size(max = PlanArea.TEXT_LENGTH) String text, @NotNull List<@Valid Goal> goals) {
    }

    /** A goal; {@code id} is null for a new one. */
    public record Goal(Long id, @NotNull @Size(max = PlanGoal.TEXT_LENGTH) String text,
            @NotNull List<@Valid Measure> measures) {
    }

    /** A measure; {@code id} is null for a new one, {@code responsibleId} when nobody is named. */
    public record Measure(Long id, @NotNull @Size(max = PlanMeasure.TEXT_LENGTH) String text, Long responsibleId) {
    }
}
