package se.samverk.thing;

/** What becomes of a thing when its years have passed. */
public enum RetentionOutcome {
    KEEP, DISPOSE, TRANSFER
}
