package se.samverk.shared;

/** Of whom a second factor is demanded at sign-in; whoever has one may always use it. */
public enum SecondFactor {
    NOBODY, ADMINISTRATORS, EVERYBODY
}
