package se.samverk.workinggroup;

/** How a group numbers what it takes up. The word shown is the text {@code group.numbering.NAME}. */
public enum ItemNumbering {
    /** On through the year, so that a number names one matter of it: "p 9–19 // 2014". */
    PER_YEAR,
    /** From 1 at every meeting. */
    PER_MEETING
}
