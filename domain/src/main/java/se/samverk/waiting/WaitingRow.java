package se.samverk.waiting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import se.samverk.organisation.SeatRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/**
 * A waiting as a row. {@code dueOn} may be null; {@code daysLate} is 0 unless the day has passed;
 * {@code seatName} says whose seat waits ("ordförande, arbetsgrupp psykisk hälsa").
 */
public record WaitingRow(long id, SubjectRef subject, String title, Language language, WaitingVerb verb, String note,
        String askedBy, OffsetDateTime askedAt, LocalDate dueOn, long daysLate, long seatId,
        String seatName)
        implements
            Serializable {

    /** Where it is done: on the thing's page, or on the seat's own. */
    public String url() {
        return verb == WaitingVerb.TAKE_OVER ? SeatRow.url(seatId) : subject.url();
    }
}
