package se.samverk.webshell;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The day of which an address asks ({@code ?on=2024-05-31}): none, a day, or something that is no day. */
public record AskedDay(String typed, LocalDate day) implements Serializable {
    private static final Pattern DAY = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d");

    public static AskedDay of(String typed) {
        String written = typed == null ? "" : typed.strip();
        if (!DAY.matcher(written).matches()) {
            return new AskedDay(written, null);
        }
        try {
            return new AskedDay(written, LocalDate.parse(written));
        } catch (DateTimeException noSuchDay) {
            return new AskedDay(written, null);
        }
    }

    /** Whether something was written that is no day. */
    public boolean wrong() {
        return day == null && !typed.isEmpty();
    }
}
