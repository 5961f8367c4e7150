package se.samverk.inquiry;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** What the public asks. The words stand under {@code inquiry.kind.KIND}, of a record in the words of its country. */
public enum InquiryKind {
    /** Something is not accessible, or is needed in another form. */
    ACCESSIBILITY {
        @Override
        public LocalDate due(LocalDate received) {
            return received.plusDays(7);
        }
    },
    /** To see a public record. */
    RECORD {
        @Override
        public LocalDate due(LocalDate received) {
            LocalDate day = received;
            for (int working = 0; working < 3;) {
                day = day.plusDays(1);
                working += day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() ? 1 : 0;
            }
            return day;
        }
    };

    /** The last day for an answer (R3). */
    public abstract LocalDate due(LocalDate received);
}
