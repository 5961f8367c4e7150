package se.samverk.shared;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * A week as the Nordic countries number them (ISO 8601): it begins on Monday, and week 1 holds the first
 * Thursday of the year. Week 37 of 2018 is 10 to 16 September.
 *
 * <p>Refusal: {@code week.missing} when the year has no such week; arguments: year, week.
 */
@Embeddable
@Access(AccessType.FIELD)
public class IsoWeek implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "week_year")
    private int year;

    @Column(name = "week_number")
    private int week;

    /** For the mapping only. */
    protected IsoWeek() {
    }

    private IsoWeek(int year, int week) {
        this.year = year;
        this.week = week;
    }

    public static IsoWeek of(int year, int week) {
        // 28 December always belongs to the last week of its year.
        var lastWeek = LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        if (week < 1 || week > lastWeek) {
            throw new RuleBroken("week.missing", "", year, week);
        }
        return new IsoWeek(year, week);
    }

    /** The week that holds this day; its year may differ from the day's at the turn of the year. */
    public static IsoWeek holding(LocalDate day) {
        return new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public int year() {
        return year;
    }

    public int week() {
        return week;
    }

    public LocalDate monday() {
        var inFirstWeek = LocalDate.of(year, 1, 4);
        return inFirstWeek.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week - 1L);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public Period days() {
        return Period.days(monday(), sunday());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IsoWeek that && year == that.year && week == that.week;
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, week);
    }

    /** As ISO 8601 writes it: {@code 2018-W37}. */
    @Override
    public String toString() {
        return year + "-W" + (week < 10 ? "0" : "") + week;
    }
}
