package se.samverk.plan;

/** What a plan is made of, as one removes and moves it. */
public enum PlanPart {
    AREA, GOAL, MEASURE
}
