package se.samverk.thing;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** A thing as a row in a list. {@code occurredOn}, {@code groupId} and {@code organisationId} may be null. */
public record ThingRow(SubjectRef ref, String title, String state, Language language, LocalDate occurredOn,
        Long groupId, Long organisationId, OffsetDateTime updatedAt) implements Serializable {

    public String url() {
        return ref.url();
    }
}
