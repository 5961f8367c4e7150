package se.samverk.plan;

import java.io.Serializable;
import java.util.List;

/**
 * A plan as it is written.
 *
 * @param organisations who can answer for a measure
 * @param whole whether the caller writes all of it, or only what the measures say and who answers for them
 */
public record PlanDraftView(PlanView plan, List<Partner> organisations, boolean whole) implements Serializable {

    /** An organisation that can answer for a measure. */
    public record Partner(long id, String name) implements Serializable {
    }
}
