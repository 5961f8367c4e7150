package se.samverk.draft;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** A kept draft of one field; {@code number} must be sent back with the next save. */
public record DraftRow(String field, String text, long number, OffsetDateTime savedAt) implements Serializable {
}
