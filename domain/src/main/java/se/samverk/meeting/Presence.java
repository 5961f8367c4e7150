package se.samverk.meeting;

/** Whether somebody was at a meeting. The words stand under {@code meeting.presence.NAME}. */
public enum Presence {
    PRESENT, ABSENT,
    /** Absent, and said so beforehand. */
    EXCUSED
}
