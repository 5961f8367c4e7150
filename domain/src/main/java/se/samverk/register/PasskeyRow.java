package se.samverk.register;

import java.time.OffsetDateTime;

/** A passkey as its holder sees it. {@code usedAt} is null before its first use. */
public record PasskeyRow(long id, String name, OffsetDateTime createdAt, OffsetDateTime usedAt) {
}
