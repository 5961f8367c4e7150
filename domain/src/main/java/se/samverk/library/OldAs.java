package se.samverk.library;

/** What a file from before the portal is to be registered as once it is a document. */
public enum OldAs {
    NOTHING, MINUTES, REPORT
}
