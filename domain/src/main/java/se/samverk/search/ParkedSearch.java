package se.samverk.search;

import java.time.OffsetDateTime;

/** A saved search that was put aside; nothing of what is asked in it. */
public record ParkedSearch(long id, int attempts, String error, OffsetDateTime since) {
}
