package se.samverk.organisation;

/**
 * An account is being secured anew: another password or mail address, a session or all of them ended, the account closed.
 * Whoever keeps a key that somebody else may have asked for in it takes the key back, in the same transaction.
 */
public record AccountSecured(long accountId) {
}
