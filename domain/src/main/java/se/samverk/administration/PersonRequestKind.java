package se.samverk.administration;

/** What a person may ask for about the own data, beside reading it. */
public enum PersonRequestKind {
    ERASURE, CORRECTION, RESTRICTION
}
