package se.samverk.demo.boundary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the days and moments of the demo's files: "2018-05-24", "2018-05-24 13:00", or counted from
 * the first start of the portal, "start-3" and "start+5 09:30". A counted <em>day</em> that falls on
 * a weekend is moved to the nearest weekday farther from the start, because nobody meets on a
 * Sunday; a counted moment is left where it is, so that what happens keeps its order.
 */
final class DemoMoment {
    private static final Pattern SHAPE = Pattern.compile(
            "(?:start([+-][0-9]{1,4})?|([0-9]{4}-[0-9]{2}-[0-9]{2}))(?: ([0-9]{2}:[0-9]{2}))?");

    private final OffsetDateTime start;
    private final ZoneId zone;

    DemoMoment(OffsetDateTime start, ZoneId zone) {
        this.start = start;
        this.zone = zone;
    }

    LocalDate day(String text) {
        Matcher matcher = matched(text);
        if (matcher.group(2) != null) {
            return LocalDate.parse(matcher.group(2));
        }
        int step = days(matcher) < 0 ? -1 : 1;
        LocalDate day = startDay().plusDays(days(matcher));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(step);
        }
        return day;
    }

    /** The moment; without a time of day it is the first start's own for a counted day, else eight in the morning. */
    OffsetDateTime moment(String text) {
        Matcher matcher = matched(text);
        if (matcher.group(2) != null) {
            return at(LocalDate.parse(matcher.group(2)),
                    matcher.group(3) == null ? LocalTime.of(8, 0) : LocalTime.parse(matcher.group(3)));
        }
        if (matcher.group(3) == null) {
            return start.plusDays(days(matcher));
        }
        return at(startDay().plusDays(days(matcher)), LocalTime.parse(matcher.group(3)));
    }

    /** A time of day on a day, in the portal's zone. */
    OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toOffsetDateTime();
    }

    /** Writes the years counted from the first start, "{year}" and "{year+1}", into a text. */
    String years(String text) {
        int year = startDay().getYear();
        return text.replace("{year-1}", String.valueOf(year - 1)).replace("{year+1}", String.valueOf(year + 1))
                .replace("{year+2}", String.valueOf(year + 2)).replace("{year}", String.valueOf(year));
    }

    private LocalDate startDay() {
        return start.atZoneSameInstant(zone).toLocalDate();
    }

    private static int days(Matcher matcher) {
        return matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
    }

    private static Matcher matched(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a day or moment of the demo: " + text);
        }
        return matcher;
    }
}
