package se.samverk.administration;

/** What the portal does on its own, from rows, and may have to put aside. */
public enum JobKind {
    INDEX, NOTICE, MAIL, SEARCH
}
