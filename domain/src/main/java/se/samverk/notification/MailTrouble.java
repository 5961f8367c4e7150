package se.samverk.notification;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** How mails fare: {@code oldest} is null and {@code lastError} empty when there is none. */
public record MailTrouble(long waiting, long parked, OffsetDateTime oldest, String lastError) implements Serializable {
}
