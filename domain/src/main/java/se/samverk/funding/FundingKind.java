package se.samverk.funding;

/** What sort of money it is. The word shown is the text {@code funding.kind.NAME}. */
public enum FundingKind {
    /** From the state, or handed out on its behalf. */
    STATE_GRANT,
    /** An organisation's own money for its own part. */
    OWN_FUNDS,
    /** For a project, from anybody but the state. */
    PROJECT_FUNDS,
    /** One party's share of what several finance. */
    CO_FINANCING
}
