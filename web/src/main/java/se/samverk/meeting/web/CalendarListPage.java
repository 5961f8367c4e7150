package se.samverk.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.meeting.CalendarRow;
import se.samverk.meeting.boundary.Meetings;
import se.samverk.platform.PortalClock;
import se.samverk.shared.IsoWeek;
import se.samverk.shared.NotFound;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** The calendar: one week from Monday to Sunday, then what comes in the three weeks after it. */
@Named
@RequestScoped
public class CalendarListPage {
    private static final Pattern WEEK = Pattern.compile("([0-9]{4})-W([0-9]{2})");
    private static final int WEEKS_AFTER = 3;

    @Inject
    private Meetings meetings;

    @Inject
    private PortalClock clock;

    @Inject
    private Words words;

    @Inject
    private UserLanguage language;

    /** A day of the week shown, with what it holds. */
    public record Day(String name, boolean today, List<CalendarRow> rows) implements Serializable {
    }

    /** A later week that holds something. */
    public record Week(String id, String name, List<CalendarRow> rows) implements Serializable {
    }

    private String week;
    private IsoWeek shown;
    private List<CalendarRow> rows = List.of();

    public void load() {
        shown = week == null || week.isEmpty() ? IsoWeek.holding(clock.today()) : parse(week);
        rows = meetings.upcoming(shown.monday(), shown.sunday().plusWeeks(WEEKS_AFTER));
    }

    private static IsoWeek parse(String text) {
        Matcher matcher = WEEK.matcher(text);
        if (!matcher.matches()) {
            throw new NotFound();
        }
        try {
            return IsoWeek.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        } catch (RuleBroken noSuchWeek) {
            throw new NotFound();
        }
    }

    /** "vecka 37 2018, 10–16 september": the week shown. */
    public String getTitle() {
        return name(shown);
    }

    private String name(IsoWeek of) {
        return words.of("calendar.week", String.valueOf(of.week()), String.valueOf(of.year()));
    }

    /** The first and last day of the week shown. */
    public String getDates() {
        return PeriodFormatter.format(shown.days(), language.getLanguage());
    }

    public List<Day> getDays() {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = shown.monday().plusDays(i);
            days.add(new Day(name(day), day.equals(clock.today()),
                    rows.stream().filter(row -> row.day().equals(day)).toList()));
        }
        return days;
    }

    /** "måndag 10 september"; the year stands in the heading of the week. */
    public String name(LocalDate day) {
        return words.of("when.weekday." + day.getDayOfWeek().getValue()) + " "
                + DateTimeFormatter.ofPattern(words.of("calendar.day"), language.getLocale()).format(day);
    }

    public List<Week> getLater() {
        List<Week> weeks = new ArrayList<>();
        for (int i = 1; i <= WEEKS_AFTER; i++) {
            IsoWeek later = IsoWeek.holding(shown.monday().plusWeeks(i));
            List<CalendarRow> inWeek = rows.stream().filter(row -> IsoWeek.holding(row.day()).equals(later)).toList();
            if (!inWeek.isEmpty()) {
                weeks.add(new Week("week-" + later.week(), name(later), inWeek));
            }
        }
        return weeks;
    }

    /** "torsdag 26 november, kl. 13.00–15.00" or "senast torsdag 26 november". */
    public String dayAndTime(CalendarRow row) {
        return row.isDue() ? words.of("calendar.dueOn", name(row.day())) : name(row.day()) + ", " + time(row);
    }

    /** "kl. 13.00–15.00" for a meeting, "senast" for what falls due. */
    public String time(CalendarRow row) {
        return row.isDue()
                ? words.of("calendar.due")
                : PeriodFormatter.clock(row.startsAt().toLocalTime(), row.endsAt().toLocalTime(),
                        language.getLanguage());
    }

    /** The grey line: what kind of thing falls due, cancelled or not, group, place. */
    public String note(CalendarRow row) {
        List<String> parts = new ArrayList<>();
        if (row.isDue()) {
            parts.add(words.of("kind." + row.ref().kind()));
        }
        if (row.cancelled()) {
            parts.add(words.of("meeting.state.CANCELLED"));
        }
        parts.add(row.groupName());
        parts.add(row.place());
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    /** How many things the week shown holds. */
    public int getCount() {
        return (int) rows.stream().filter(row -> IsoWeek.holding(row.day()).equals(shown)).count();
    }

    public String getPrevious() {
        return IsoWeek.holding(shown.monday().minusWeeks(1)).toString();
    }

    public String getNext() {
        return IsoWeek.holding(shown.monday().plusWeeks(1)).toString();
    }

    /** True when another week than this one is shown. */
    public boolean isElsewhere() {
        return !shown.equals(IsoWeek.holding(clock.today()));
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }
}
