package se.samverk.document;

/** How far the reading of a file's text has come. The word shown is the text {@code fileText.NAME}. */
public enum TextState {
    /** A process will read it as soon as one is free. */
    WAITING,
    /** Its text is there, all of it or as far as it could be read. */
    READ,
    /** Nothing could be read; the reason says why. */
    UNREADABLE
}
