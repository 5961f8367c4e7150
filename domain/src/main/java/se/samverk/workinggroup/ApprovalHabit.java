package se.samverk.workinggroup;

/** How groups usually approve what they have written. The word shown is the text {@code collaboration.approval.NAME}. */
public enum ApprovalHabit {
    /** The next meeting goes through the notes and puts them to the records. */
    NEXT_MEETING,
    /** Somebody who took part and did not write signs them. */
    ADJUSTER,
    /** A formal body with deadlines and public notice. */
    FORMAL_BODY
}
