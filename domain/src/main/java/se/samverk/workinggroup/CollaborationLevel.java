package se.samverk.workinggroup;

/** How wide a collaboration reaches. */
public enum CollaborationLevel {
    NATIONAL, REGIONAL, SUBREGIONAL, LOCAL
}
