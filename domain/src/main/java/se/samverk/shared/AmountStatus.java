package se.samverk.shared;

/**
 * How sure a source is of an amount. Unknown is not zero: an amount that the source does not state has
 * no money at all, and totals say how many such records they leave out.
 */
public enum AmountStatus {
    /** The source states the amount. */
    STATED,
    /** The source states about how much: "ca 60 000 kr". */
    APPROXIMATE,
    /** The source says that there is money, but not how much. */
    NOT_STATED
}
