package se.samverk.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.meeting.AttendanceRow;
import se.samverk.meeting.MinutesContent;
import se.samverk.meeting.WholeDay;
import se.samverk.shared.PeriodFormatter;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.ItemNumbering;

/** What several pages of meetings write in the reader's language. */
@Named
@RequestScoped
public class MeetingWords {
    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    /** "14 mars 2018 kl. 13.00–15.00"; with both days when the meeting ends on another, and the day alone when no more is known. */
    public String when(OffsetDateTime from, OffsetDateTime to) {
        if (WholeDay.is(from, to)) {
            return PeriodFormatter.longDate(from.toLocalDate(), language.getLanguage());
        }
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

    /** Whether anybody was there for an organisation that is known; names from before the portal are not. */
    public boolean anyOrganisation(List<AttendanceRow> present) {
        return present.stream().anyMatch(row -> row.organisationId() != null);
    }

    /** Names one after another. */
    public String names(List<String> names) {
        return String.join(", ", names);
    }

    /** "p 9 Öppet hus", and of a formal body "§ 9 Öppet hus". */
    public String item(boolean formal, int number, String title) {
        return words.of(formal ? "meeting.formalItemTitle" : "meeting.itemTitle", plain(number), title);
    }

    /** "p 9–19 // 2014": the items of minutes, with the year they are numbered through; empty when there are none. */
    public String numbers(MinutesContent content) {
        if (content.items().isEmpty()) {
            return "";
        }
        String first = plain(content.items().get(0).number());
        String last = plain(content.items().get(content.items().size() - 1).number());
        String range = words.of(
                (content.formal() ? "meeting.formalNumbers" : "meeting.numbers") + (first.equals(last) ? ".one" : ""),
                first, last);
        return content.numbering() == ItemNumbering.PER_YEAR
                ? range + " // " + plain(content.day().getYear())
                : range;
    }

    /** A number that is a name, without marks between thousands. */
    public String plain(long number) {
        return String.valueOf(number);
    }
}
