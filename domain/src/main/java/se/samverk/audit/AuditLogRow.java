package se.samverk.audit;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.shared.SubjectRef;

/** An audited act as it is listed. {@code subject} is null for acts that concern no thing. */
public record AuditLogRow(long id, OffsetDateTime at, String actor, String act, SubjectRef subject, String detail)
        implements
            Serializable {
}
