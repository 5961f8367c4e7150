package se.samverk.administration;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A person's request. {@code daysLate} is 0 while it is not late; {@code answeredAt} is null while it is open. */
public record PersonRequestRow(long id, PersonRequestKind kind, PersonRequestState state, String person, String words,
        OffsetDateTime askedAt, LocalDate dueOn, long daysLate, String answer, String answeredBy,
        OffsetDateTime answeredAt) implements Serializable {

    public boolean open() {
        return state == PersonRequestState.OPEN;
    }
}
