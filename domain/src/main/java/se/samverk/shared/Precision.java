package se.samverk.shared;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** How exactly a source dates something. A day that nobody has stated is never shown. */
public enum Precision {
    DAY, MONTH,
    /** Half a year of work: spring is January to June, autumn is July to December. */
    TERM, YEAR;

    /** The first day of the day, month, term or year that holds this day. */
    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case TERM -> LocalDate.of(day.getYear(), isSpring(day) ? Month.JANUARY : Month.JULY, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the day, month, term or year that holds this day. */
    LocalDate lastDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case TERM -> isSpring(day)
                    ? LocalDate.of(day.getYear(), Month.JUNE, 30)
                    : LocalDate.of(day.getYear(), Month.DECEMBER, 31);
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    static boolean isSpring(LocalDate day) {
        return day.getMonthValue() <= Month.JUNE.getValue();
    }
}
