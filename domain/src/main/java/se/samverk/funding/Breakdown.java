package se.samverk.funding;

/** How the granted amount is made up, as far as the source says (R9). The words are the texts {@code funding.breakdown.NAME}. */
public enum Breakdown {
    /** One award; there is nothing to break down. */
    ONE_AWARD,
    /** A sum of several awards of which the source gives only the sum. */
    NOT_STATED
}
