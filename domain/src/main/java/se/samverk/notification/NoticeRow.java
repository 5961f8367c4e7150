package se.samverk.notification;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.shared.SubjectRef;

/** A word to a person about a thing; {@code note} may be empty. */
public record NoticeRow(SubjectRef subject, String verb, String note, OffsetDateTime at) implements Serializable {
}
