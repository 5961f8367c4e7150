package se.samverk.shared;

/** How a number is meant. It belongs to the figure and is printed every time the figure is. */
public enum Qualifier {
    /** Just this number. */
    EXACT,
    /** "ca", "omkring", "ungefär", "nærmere". */
    APPROX,
    /** "över", "drygt", "mer enn": the number itself is not reached. */
    MORE_THAN,
    /** "minst". */
    AT_LEAST,
    /** "högst", "upp till", "färre än": no more than this. */
    AT_MOST,
    /** The number is a share of something that the note or the text names. */
    SHARE_OF
}
