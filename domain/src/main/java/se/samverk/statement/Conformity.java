package se.samverk.statement;

/** How far the portal keeps to the law on accessibility. The words stand under {@code open.accessibility.status.CONFORMITY}. */
public enum Conformity {
    FULL, PARTIAL, NONE
}
