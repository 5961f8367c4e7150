package se.samverk.register;

import se.samverk.organisation.Account;

/** Which people to list: part of a name or address, of which organisation, in which state; null for any. */
public record PersonFilter(String text, Long organisation, Account.Status state) {
}
