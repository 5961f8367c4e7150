package se.samverk.register;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** A request to take part, as those see it who may grant it. {@code mail} is empty when none has been verified. */
public record MembershipRow(long id, String name, String mail, OffsetDateTime askedAt) implements Serializable {
}
