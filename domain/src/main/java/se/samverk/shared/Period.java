package se.samverk.shared;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * From one day to another, both included, as exactly as the source dates it: "2018-10-10",
 * "våren 2018", "2018–2020". The end may be open.
 *
 * <p>The days always cover whole months, terms or years when that is the precision, so "våren 2018" is
 * 1 January to 30 June 2018 and queries need only the days.
 *
 * <p>Refusal: {@code period.reversed} when the end comes before the start; arguments: both days.
 */
@Embeddable
@Access(AccessType.FIELD)
public class Period implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "period_from")
    private LocalDate firstDay;

    @Column(name = "period_to")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_precision", length = 5)
    private Precision precision;

    /** For the mapping only. */
    protected Period() {
    }

    private Period(Precision precision, LocalDate from, LocalDate to) {
        this.precision = Objects.requireNonNull(precision, "precision");
        this.firstDay = precision.firstDay(from);
        this.lastDay = to == null ? null : precision.lastDay(to);
        if (to != null && to.isBefore(from)) {
            throw new RuleBroken("period.reversed", "", from, to);
        }
    }

    /** The whole days, months, terms or years from the one that holds a day to the one that holds another. */
    public static Period of(Precision precision, LocalDate from, LocalDate to) {
        return new Period(precision, from, Objects.requireNonNull(to, "to"));
    }

    /** From the day, month, term or year that holds this day, with an open end. */
    public static Period openFrom(Precision precision, LocalDate from) {
        return new Period(precision, from, null);
    }

    public static Period day(LocalDate day) {
        return new Period(Precision.DAY, day, day);
    }

    public static Period days(LocalDate from, LocalDate to) {
        return of(Precision.DAY, from, to);
    }

    public static Period month(YearMonth month) {
        return new Period(Precision.MONTH, month.atDay(1), month.atDay(1));
    }

    /** January to June: "våren 2018". */
    public static Period spring(int year) {
        var day = LocalDate.of(year, 1, 1);
        return new Period(Precision.TERM, day, day);
    }

    /** July to December: "hösten 2014". */
    public static Period autumn(int year) {
        var day = LocalDate.of(year, 7, 1);
        return new Period(Precision.TERM, day, day);
    }

    public static Period year(int year) {
        return years(year, year);
    }

    public static Period years(int from, int to) {
        return of(Precision.YEAR, LocalDate.of(from, 1, 1), LocalDate.of(to, 1, 1));
    }

    /** From one day to another, as years, terms or months when the days begin and end them. */
    public static Period spanning(LocalDate from, LocalDate to) {
        for (Precision precision : new Precision[]{Precision.YEAR, Precision.TERM, Precision.MONTH}) {
            if (precision.firstDay(from).equals(from) && precision.lastDay(to).equals(to)) {
                return of(precision, from, to);
            }
        }
        return days(from, to);
    }

    /** The same start with an end that holds the given day. */
    public Period endingAt(LocalDate day) {
        return of(precision, firstDay, day);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day, absent when the end is open. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    public Precision precision() {
        return precision;
    }

    public boolean isOpenEnded() {
        return lastDay == null;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether every day of the other is a day of this. */
    public boolean contains(Period other) {
        return !other.firstDay.isBefore(firstDay)
                && (lastDay == null || other.lastDay != null && !other.lastDay.isAfter(lastDay));
    }

    /** Whether some day belongs to both. */
    public boolean overlaps(Period other) {
        return (lastDay == null || !other.firstDay.isAfter(lastDay))
                && (other.lastDay == null || !firstDay.isAfter(other.lastDay));
    }

    public boolean isOverBy(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Period that && firstDay.equals(that.firstDay)
                && Objects.equals(lastDay, that.lastDay) && precision == that.precision;
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstDay, lastDay, precision);
    }

    /** For logs and test failures only; people read what {@link PeriodFormatter} writes. */
    @Override
    public String toString() {
        return firstDay + "/" + (lastDay == null ? ".." : lastDay) + " " + precision;
    }
}
