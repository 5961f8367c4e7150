package se.samverk.register;

/** What follows when somebody has given the right password. */
public enum SecondStep {
    /** Nothing: the password is enough for this account. */
    NONE,
    /** A passkey or a recovery code. */
    PROVE,
    /** A recovery code: there is no passkey. */
    CODE,
    /** A second factor is demanded and there is none yet: it is made before the door opens. */
    MAKE
}
