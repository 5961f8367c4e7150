package se.samverk.plan.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;

/** The years of a plan as they are typed. What was shown and is not typed over stays as exact as it was. */
public class YearsForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS_AHEAD = 20;

    private final int most;
    private String from;
    private String to;
    private Period shown;
    private String shownFrom;
    private String shownTo;

    /** @param today the day from which years ahead are counted */
    public YearsForm(LocalDate today) {
        this.most = today.getYear() + YEARS_AHEAD;
    }

    /** Shows the years of a period; an open end is empty. */
    public void show(Period period) {
        shown = period;
        from = Integer.toString(period.firstDay().getYear());
        to = period.lastDay().map(day -> Integer.toString(day.getYear())).orElse("");
        shownFrom = from;
        shownTo = to;
    }

    /** The period as it is typed. Refusals name the fields {@code from} and {@code to}. */
    public Period period() {
        if (shown != null && isTyped(from, shownFrom) && isTyped(to, shownTo)) {
            return shown;
        }
        int first = year(from, "from", FIRST_YEAR);
        int last = to == null || to.isBlank() ? first : year(to, "to", first);
        return first == last ? Period.year(first) : Period.years(first, last);
    }

    private static boolean isTyped(String typed, String wanted) {
        return Objects.requireNonNullElse(typed, "").strip().equals(wanted);
    }

    private int year(String typed, String field, int least) {
        int number = typed != null && typed.strip().matches("[0-9]{4}") ? Integer.parseInt(typed.strip()) : 0;
        if (number < least || number > most) {
            throw new RuleBroken("plan.start.yearWrong", field, Integer.toString(least), Integer.toString(most));
        }
        return number;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
