package se.samverk.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.Period;
import se.samverk.shared.Precision;

/** Periods as people write them in Swedish, Norwegian and English: "våren 2018", "jan–juni 2018", "tertial 2 2018". */
final class WrittenPeriod {
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String TO = "\\s*+(?:[-–—]|till och med|till|t\\.?\\s?o\\.?\\s?m\\.?|til og med|til|to|through)\\s*+";
    private static final String MONTH = "(jan|feb|mar|apr|ma[jiy]|jun|jul|aug|sep|o[kc]t|nov|de[cs])\\p{L}*+\\.?";
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep",
            "o",
            "nov", "de");
    private static final String ISO = YEAR + "-(\\d\\d)-(\\d\\d)";
    private static final String WORDS = "(\\d{1,2})\\.?\\s++" + MONTH + "(?:\\s++" + YEAR + ")?";

    private static final Pattern ISO_DAYS = Pattern.compile("(?<!\\d)" + ISO + TO + ISO + "(?!\\d)");
    private static final Pattern WORD_DAYS = Pattern.compile("(?<!\\d)" + WORDS + TO + WORDS + "(?!\\d)");
    private static final Pattern MONTHS_OF = Pattern
            .compile("(?<!\\p{L})" + MONTH + "(?:\\s++" + YEAR + ")?" + TO + MONTH + "\\s++" + YEAR + "(?!\\d)");
    private static final Pattern THIRD = Pattern.compile(
            "(?<!\\p{L})(?:tertial(?:rapport)?|t)\\s*+([123])(?:\\s|,|/|-|–)*+" + YEAR
                    + "(?!\\d)|(?<!\\d)([123])\\.?\\s*+tertial\\s*+" + YEAR + "(?!\\d)");
    private static final Pattern QUARTER = Pattern.compile(
            "(?<!\\p{L})(?:kvartal(?:srapport)?|quarter|kv|q)\\s*+([1234])(?:\\s|,|/|-|–)*+" + YEAR
                    + "(?!\\d)|(?<!\\d)([1234])\\.?\\s*+kvartal\\s*+" + YEAR + "(?!\\d)");
    private static final Pattern SPRING = Pattern.compile(
            "(?<!\\p{L})(?:våren|vår|vårterminen|vt|vårsemesteret|spring|första halvåret|første halvår|1\\.? halvår(?:et)?"
                    + "|halvår 1|first half of)\\s*+,?\\s*+" + YEAR + "(?!\\d)");
    private static final Pattern AUTUMN = Pattern.compile(
            "(?<!\\p{L})(?:hösten|höst|höstterminen|ht|høsten|høst|høstsemesteret|autumn|andra halvåret|andre halvår"
                    + "|2\\.? halvår(?:et)?|halvår 2|second half of)\\s*+,?\\s*+" + YEAR + "(?!\\d)");
    private static final Pattern YEARS = Pattern.compile("(?<![\\d-])" + YEAR + TO + YEAR + "(?![\\d-])");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<![\\d./-])" + YEAR + "(?![\\d./-]*\\d)");

    private WrittenPeriod() {
    }

    /** The first period that a line names, the most exact way of naming it tried first. */
    static Optional<Period> in(String line) {
        try {
            return found(line.toLowerCase(Locale.ROOT));
        } catch (DateTimeException | se.samverk.shared.RuleBroken noSuchPeriod) {
            return Optional.empty();
        }
    }

    private static Optional<Period> found(String low) {
        Matcher iso = ISO_DAYS.matcher(low);
        if (iso.find()) {
            return Optional.of(Period.spanning(day(iso, 1, 2, 3), day(iso, 4, 5, 6)));
        }
        Matcher words = WORD_DAYS.matcher(low);
        if (words.find() && words.group(6) != null) {
            int last = number(words, 6);
            int first = words.group(3) == null ? last : number(words, 3);
            return Optional.of(Period.spanning(LocalDate.of(first, month(words.group(2)), number(words, 1)),
                    LocalDate.of(last, month(words.group(5)), number(words, 4))));
        }
        Matcher months = MONTHS_OF.matcher(low);
        if (months.find()) {
            int last = number(months, 4);
            int first = months.group(2) == null ? last : number(months, 2);
            return Optional.of(months(YearMonth.of(first, month(months.group(1))),
                    YearMonth.of(last, month(months.group(3)))));
        }
        return part(low, THIRD, 4).or(() -> part(low, QUARTER, 3)).or(() -> half(low)).or(() -> years(low));
    }

    private static Optional<Period> part(String low, Pattern parts, int length) {
        Matcher part = parts.matcher(low);
        if (!part.find()) {
            return Optional.empty();
        }
        int which = number(part, part.group(1) == null ? 3 : 1);
        YearMonth first = YearMonth.of(number(part, part.group(1) == null ? 4 : 2), (which - 1) * length + 1);
        return Optional.of(months(first, first.plusMonths(length - 1L)));
    }

    private static Optional<Period> half(String low) {
        Matcher spring = SPRING.matcher(low);
        if (spring.find()) {
            return Optional.of(Period.spring(number(spring, 1)));
        }
        Matcher autumn = AUTUMN.matcher(low);
        return autumn.find() ? Optional.of(Period.autumn(number(autumn, 1))) : Optional.empty();
    }

    private static Optional<Period> years(String low) {
        Matcher years = YEARS.matcher(low);
        if (years.find()) {
            return Optional.of(Period.years(number(years, 1), number(years, 2)));
        }
        Matcher year = ONE_YEAR.matcher(low);
        return year.find() ? Optional.of(Period.year(number(year, 1))) : Optional.empty();
    }

    private static Period months(YearMonth from, YearMonth to) {
        return Period.of(Precision.MONTH, from.atDay(1), to.atDay(1));
    }

    private static LocalDate day(Matcher found, int year, int month, int day) {
        return LocalDate.of(number(found, year), number(found, month), number(found, day));
    }

    private static int month(String begins) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (begins.startsWith(MONTHS.get(i)) && !(i == 4 && begins.startsWith("mar"))) {
                return i + 1;
            }
        }
        throw new DateTimeException(begins);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
