package se.samverk.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/**
 * Writes days, periods, weeks and times of day in the reader's language: "2018-10-10" and
 * "10 oktober 2018" in Swedish, "10.10.2018" and "10. oktober 2018" in Norwegian; "våren 2018",
 * "2018–2020"; "v. 37", "uke 37"; "kl. 08.30–12.00". Never more exact than the source.
 */
public final class PeriodFormatter {

    private static final String EN_DASH = "\u2013";

    private PeriodFormatter() {
    }

    /** As exactly as the period is known; an open end is said: "från våren 2018". */
    public static String format(Period period, Language language) {
        var from = unit(period.firstDay(), period.precision(), language);
        if (period.isOpenEnded()) {
            return ValueWords.of(language).text("period.open", from);
        }
        var last = period.lastDay().orElseThrow();
        var to = unit(last, period.precision(), language);
        return from.equals(to) ? from : range(period.firstDay(), last, period.precision(), language);
    }

    /** The short form, for tables: "2018-10-10". */
    public static String date(LocalDate day, Language language) {
        return switch (language) {
            case SV -> String.format(Locale.ROOT, "%04d-%02d-%02d", day.getYear(), day.getMonthValue(),
                    day.getDayOfMonth());
            case NB -> String.format(Locale.ROOT, "%02d.%02d.%04d", day.getDayOfMonth(), day.getMonthValue(),
                    day.getYear());
            case EN -> longDate(day, language);
        };
    }

    /** The form for running text: "10 oktober 2018". */
    public static String longDate(LocalDate day, Language language) {
        return ValueWords.of(language).text("date.long", day.getDayOfMonth(), month(day, language), day.getYear());
    }

    /** The number of the week: "v. 37". */
    public static String week(IsoWeek week, Language language) {
        return ValueWords.of(language).text("week", week.week());
    }

    /** The week with its year: "v. 37 2018". */
    public static String weekWithYear(IsoWeek week, Language language) {
        return ValueWords.of(language).text("week.year", week.week(), week.year());
    }

    /** Hours and minutes alone: "10.42". */
    public static String time(LocalTime time, Language language) {
        var mark = language == Language.EN ? ":" : ".";
        return String.format(Locale.ROOT, "%02d%s%02d", time.getHour(), mark, time.getMinute());
    }

    /** A time of day: "kl. 08.30". */
    public static String clock(LocalTime time, Language language) {
        return ValueWords.of(language).text("time.clock", time(time, language));
    }

    /** From one time of day to another: "kl. 08.30–12.00". */
    public static String clock(LocalTime from, LocalTime to, Language language) {
        var both = time(from, language) + EN_DASH + time(to, language);
        return ValueWords.of(language).text("time.clock", both);
    }

    /** A day and a time: "10 oktober 2018 kl. 10.42". */
    public static String dateAndTime(LocalDateTime moment, Language language) {
        var day = longDate(moment.toLocalDate(), language);
        return ValueWords.of(language).text("time.dateAndTime", day, time(moment.toLocalTime(), language));
    }

    private static String unit(LocalDate day, Precision precision, Language language) {
        var words = ValueWords.of(language);
        return switch (precision) {
            case DAY -> longDate(day, language);
            case MONTH -> month(day, language) + " " + day.getYear();
            case TERM -> words.text(Precision.isSpring(day) ? "term.spring" : "term.autumn", day.getYear());
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    /** A month or year that both ends share is written once: "10–12 oktober 2018". */
    private static String range(LocalDate from, LocalDate to, Precision precision, Language language) {
        var sameYear = from.getYear() == to.getYear();
        var end = unit(to, precision, language);
        if (precision == Precision.MONTH && sameYear) {
            return month(from, language) + EN_DASH + end;
        }
        if (precision == Precision.DAY && sameYear) {
            var sameMonth = from.getMonth() == to.getMonth();
            var start = ValueWords.of(language).text("date.dayMonth", from.getDayOfMonth(), month(from, language));
            return (sameMonth ? start.substring(0, start.indexOf(' ')) : start) + EN_DASH + end;
        }
        return unit(from, precision, language) + EN_DASH + end;
    }

    private static String month(LocalDate day, Language language) {
        return ValueWords.of(language).parts("months").get(day.getMonthValue() - 1);
    }
}
