package se.samverk.meeting;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as people write them in Swedish, Norwegian and English: "2025-03-14", "14. mars 2025", "uke 11, 2025". */
final class WrittenDay {
    private static final int CENTURY = 2000;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
            Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("maj", 5), Map.entry("mai", 5), Map.entry("may", 5),
            Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("okt", 10),
            Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12), Map.entry("des", 12));
    private static final String MONTH = "(jan(?:uar[iy]?)?|feb(?:ruar[iy]?)?|mar(?:s|ch)?|apr(?:il)?|ma[jiy]|jun[ie]?"
            + "|jul[iy]?|aug(?:ust[i]?)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)\\.?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)" + YEAR + "[-.](\\d\\d)[-.](\\d\\d)(?!\\d)");
    private static final Pattern WORDS = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|:e)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+" + YEAR + "(?!\\d)");
    private static final Pattern AMERICAN = Pattern.compile(
            "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR + "(?!\\d)");
    private static final Pattern DOTS = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[-./ ]((?:19|20)?\\d\\d)(?![\\d.])");
    private static final Pattern WEEK = Pattern.compile(
            "(?:\\b(\\p{L}+dag|\\p{L}+day)\\s*,?\\s*(?:i\\s+|in\\s+)?)?\\b(?:v\\.?|vecka|veckan|uke|week)\\s*(\\d{1,2})"
                    + "\\s*[,/]?\\s*(?:år\\s+)?" + YEAR + "(?!\\d)");
    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(Map.entry("tisdag", DayOfWeek.TUESDAY),
            Map.entry("tirsdag", DayOfWeek.TUESDAY), Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("onsdag", DayOfWeek.WEDNESDAY), Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("torsdag", DayOfWeek.THURSDAY), Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("fredag", DayOfWeek.FRIDAY), Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("lördag", DayOfWeek.SATURDAY), Map.entry("lørdag", DayOfWeek.SATURDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY), Map.entry("söndag", DayOfWeek.SUNDAY),
            Map.entry("søndag", DayOfWeek.SUNDAY), Map.entry("sunday", DayOfWeek.SUNDAY));
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d.:-])([01]?\\d|2[0-3])[.:]([0-5]\\d)\\s*(?:[-–—]|till|til|to)\\s*([01]?\\d|2[0-3])"
                    + "(?:[.:]([0-5]\\d))?(?![\\d.:/-]\\d|\\d)");

    /** From when to when. */
    record Clock(LocalTime from, LocalTime to) {
    }

    private WrittenDay() {
    }

    /** The first day that a line names. */
    static Optional<LocalDate> in(String line) {
        String low = line.toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(low);
        if (iso.find()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher words = WORDS.matcher(low);
        if (words.find()) {
            return day(number(words, 3), MONTHS.get(words.group(2).substring(0, 3)), number(words, 1));
        }
        Matcher american = AMERICAN.matcher(low);
        if (american.find()) {
            return day(number(american, 3), MONTHS.get(american.group(1).substring(0, 3)), number(american, 2));
        }
        Matcher week = WEEK.matcher(low);
        if (week.find()) {
            return week(number(week, 3), number(week, 2),
                    DAYS.getOrDefault(String.valueOf(week.group(1)), DayOfWeek.MONDAY));
        }
        Matcher dots = DOTS.matcher(low);
        if (dots.find()) {
            int year = number(dots, 3);
            return day(year < 100 ? CENTURY + year : year, number(dots, 2), number(dots, 1));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> week(int year, int week, DayOfWeek weekday) {
        LocalDate first = LocalDate.of(year, 1, 4).with(weekday);
        return week >= 1 && week <= IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum() ? Optional.of(first.plusWeeks(week - 1L)) : Optional.empty();
    }

    /** From when to when a line says that something was. */
    static Optional<Clock> clockIn(String line) {
        Matcher clock = CLOCK.matcher(line.toLowerCase(Locale.ROOT));
        while (clock.find()) {
            LocalTime from = LocalTime.of(number(clock, 1), number(clock, 2));
            LocalTime to = LocalTime.of(number(clock, 3), clock.group(4) == null ? 0 : number(clock, 4));
            if (to.isAfter(from)) {
                return Optional.of(new Clock(from, to));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
