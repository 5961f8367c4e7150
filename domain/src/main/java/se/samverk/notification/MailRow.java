package se.samverk.notification;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.shared.Language;

/** A mail as a row. {@code text} and {@code path} are empty for those who may not read it. */
public record MailRow(long id, String recipient, Language language, String subject, String text, String path,
        MailState state, OffsetDateTime createdAt, int attempts, OffsetDateTime nextTryAt, String lastError)
        implements
            Serializable {
}
