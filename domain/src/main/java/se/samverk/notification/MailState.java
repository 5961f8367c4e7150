package se.samverk.notification;

/** Where a mail is on its way out. */
public enum MailState {
    WAITING, SENT, PARKED, DROPPED
}
