package se.samverk.meeting;

import java.time.DateTimeException;
import java.time.LocalTime;
import se.samverk.shared.RuleBroken;

/** A time of day as people type it: "8.30", "08:30" or "0830". */
public final class TypedTime {
    private TypedTime() {
    }

    /**
     * Reads a time; seconds are left out.
     *
     * @param field the field that a refusal names
     */
    public static LocalTime of(String typed, String field) {
        String time = typed.strip();
        if (!time.matches("[0-9]{1,2}[.:]?[0-9]{2}([.:][0-9]{2})?")) {
            throw new RuleBroken("meeting.noTime", field);
        }
        try {
            String digits = time.replaceAll("[.:]", "");
            String hoursAndMinutes = time.matches(".*[.:].*[.:].*")
                    ? digits.substring(0, digits.length() - 2)
                    : digits;
            int minutesAt = hoursAndMinutes.length() - 2;
            return LocalTime.of(Integer.parseInt(hoursAndMinutes.substring(0, minutesAt)),
                    Integer.parseInt(hoursAndMinutes.substring(minutesAt)));
        } catch (DateTimeException noSuchTime) {
            throw new RuleBroken("meeting.noTime", field);
        }
    }
}
