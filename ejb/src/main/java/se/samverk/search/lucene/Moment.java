package se.samverk.search.lucene;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or a week as it is written: "17 mars 2025", "2025-03-17", "17.3.2025", "March 17, 2025", "vecka 12 2025",
 * "v. 12", "uke 12".
 *
 * @param key what it is asked for by: {@code 2025-03-17}, {@code 03-17}, {@code 2025-w12} or {@code w12}
 * @param first place of the first word among the tokens
 * @param last place of the last word
 */
record Moment(String key, int first, int last) {
    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> WEEK = Set.of("vecka", "veckan", "v", "uke", "uka", "week");
    private static final Pattern WEEK_IN_ONE = Pattern.compile("v(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern SMALL = Pattern.compile("\\d{1,2}");
    private static final int LAST_WEEK = 53;

    /** The days and weeks in a text. */
    static List<Moment> in(List<Token> tokens) {
        List<Moment> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Moment moment = at(tokens, i);
            if (moment != null) {
                found.add(moment);
                i = moment.last;
            }
        }
        return found;
    }

    /** The day or week that begins at a place; null for none. */
    static Moment at(List<Token> tokens, int place) {
        String word = word(tokens, place);
        if (Character.isDigit(word.charAt(0)) || MONTHS.containsKey(word)) {
            return day(tokens, place);
        }
        return word.charAt(0) == 'v' || WEEK.contains(word) ? week(tokens, place) : null;
    }

    private static Moment week(List<Token> tokens, int place) {
        String word = word(tokens, place);
        Matcher inOne = WEEK_IN_ONE.matcher(word);
        String number = inOne.matches() ? inOne.group(1) : WEEK.contains(word) ? word(tokens, place + 1) : "";
        int last = inOne.matches() ? place : place + 1;
        if (!SMALL.matcher(number).matches() || Integer.parseInt(number) < 1 || Integer.parseInt(number) > LAST_WEEK) {
            return null;
        }
        String week = String.format(Locale.ROOT, "w%02d", Integer.parseInt(number));
        String year = word(tokens, last + 1);
        return YEAR.matcher(year).matches()
                ? new Moment(year + "-" + week, place, last + 1)
                : new Moment(week, place, last);
    }

    private static Moment day(List<Token> tokens, int place) {
        String first = word(tokens, place);
        Matcher dotted = DOTTED.matcher(first);
        if (dotted.matches()) {
            return day(dotted.group(3), Integer.parseInt(dotted.group(2)), dotted.group(1), place, place);
        }
        String second = word(tokens, place + 1);
        String third = word(tokens, place + 2);
        if (YEAR.matcher(first).matches() && SMALL.matcher(second).matches() && SMALL.matcher(third).matches()) {
            return day(first, Integer.parseInt(second), third, place, place + 2);
        }
        boolean monthFirst = MONTHS.containsKey(first);
        Integer month = MONTHS.get(monthFirst ? first : second);
        String day = monthFirst ? second : first;
        if (month == null || !SMALL.matcher(day).matches()) {
            return null;
        }
        return YEAR.matcher(third).matches()
                ? day(third, month, day, place, place + 2)
                : day(null, month, day, place, place + 1);
    }

    /** Null when there is no such day. */
    private static Moment day(String year, int month, String day, int first, int last) {
        try {
            LocalDate date = LocalDate.of(year == null ? 2000 : Integer.parseInt(year), month, Integer.parseInt(day));
            return new Moment(year == null ? withoutYear(date) : date.toString(), first, last);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String withoutYear(LocalDate date) {
        return date.toString().substring(5);
    }

    /** Everything by which it is found: a day also without its year and by its week, a week also without its year. */
    Set<String> foundBy() {
        if (key.length() == 10) {
            return foundBy(LocalDate.parse(key));
        }
        return key.contains("-w") ? Set.of(key, key.substring(5)) : Set.of(key);
    }

    static Set<String> foundBy(LocalDate date) {
        Set<String> keys = new TreeSet<>(Set.of(date.toString(), withoutYear(date)));
        keys.add(String.format(Locale.ROOT, "%d-w%02d", date.get(IsoFields.WEEK_BASED_YEAR),
                date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        return keys;
    }

    private static String word(List<Token> tokens, int place) {
        return place < tokens.size() ? tokens.get(place).word() : "";
    }

    private static Map<String, Integer> months() {
        String[] names = {"januari januar january", "februari februar february", "mars march", "april", "maj mai may",
                "juni june", "juli july", "augusti august", "september", "oktober october", "november",
                "december desember"};
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return months;
    }
}
