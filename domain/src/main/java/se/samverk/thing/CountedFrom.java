package se.samverk.thing;

/** From when the years of a retention rule run. */
public enum CountedFrom {
    /** The day the thing is about; the day of its last change where it has none. */
    DAY,
    /** The day of its last change. */
    CHANGE
}
