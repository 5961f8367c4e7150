package se.samverk.organisation;

/** The two countries whose organisations work together here. */
public enum Country {
    SE, NO
}
