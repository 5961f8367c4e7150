package se.samverk.organisation;

/**
 * An account is being erased: whoever keeps something about it that no law demands takes it away, in the same
 * transaction.
 */
public record AccountErased(long accountId, long personId, String username) {
}
