package se.samverk.administration;

/** What has come of a request. */
public enum PersonRequestState {
    OPEN, GRANTED, REFUSED
}
