package se.samverk.shared;

/**
 * The two currencies of the collaborations: Swedish kronor and Norwegian kroner. There is no conversion
 * between them anywhere: no rate belongs to a grant, and a sum is always a sum per currency.
 */
public enum Currency {
    /** Swedish krona of 100 öre. */
    SEK,
    /** Norwegian krone of 100 øre. */
    NOK
}
