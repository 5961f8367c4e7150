package se.samverk.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.meeting.AttendanceRow;
import se.samverk.shared.PeriodFormatter;
import se.samverk.webshell.UserLanguage;

/** What several pages of meetings write in the reader's language. */
@Named
@RequestScoped
public class MeetingWords {
    @Inject
    private UserLanguage language;

    /** "14 mars 2018 kl. 13.00–15.00"; with both days when the meeting ends on another. */
    public String when(OffsetDateTime from, OffsetDateTime to) {
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return sameDay
                ? PeriodFormatter.longDate(from.toLocalDate(), language.getLanguage()) + " "
                        + PeriodFormatter.clock(from.toLocalTime(), to.toLocalTime(), language.getLanguage())
                : PeriodFormatter.dateAndTime(from.toLocalDateTime(), language.getLanguage()) + " – "
                        + PeriodFormatter.dateAndTime(to.toLocalDateTime(), language.getLanguage());
    }

    /** Whether anybody was there for a part only, or said something else worth a column. */
    public boolean anyPart(List<AttendanceRow> present) {
        return present.stream().anyMatch(row -> !row.note().isEmpty());
    }

    /** Names one after another. */
    public String names(List<String> names) {
        return String.join(", ", names);
    }

    /** A number that is a name, without marks between thousands. */
    public String plain(long number) {
        return String.valueOf(number);
    }
}
