package se.samverk.notification.boundary;

import java.time.OffsetDateTime;
import se.samverk.shared.Language;

/**
 * A mail in the words in which it is sent now.
 *
 * @param operator who runs the portal, and writes
 * @param operatorAddress where the operator is reached
 * @param messageId the same at every attempt
 * @param stopAddress where one press stops mails of its kind; empty when they cannot be stopped
 */
public record ReadyMail(long id, String to, Language language, String subject, String body, String messageId,
        OffsetDateTime at, String stopAddress, String operator, String operatorAddress) {
}
