package se.samverk.plan;

/** What a plan is called in the field. The words stand under {@code plan.kind.NAME}. */
public enum PlanKind {
    /** The group's own plan for its work, usually a year: verksamhetsplan, virksomhetsplan. */
    ACTIVITY_PLAN,
    /** A plan of several parties for a subject and some years: handlingsplan, tiltaksplan. */
    ACTION_PLAN
}
