package se.samverk.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for personal identity numbers in text about to be shown to others. A Swedish number written
 * with its hyphen or its century counts by its shape alone; ten or eleven bare digits count only when the
 * check digits agree, so that telephone numbers and sums pass.
 */
public final class PersonalNumbers {
    private static final Pattern SWEDISH = Pattern.compile(
            "(?<![0-9])(19|20)?([0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]|[6-8][0-9]|9[01]))([-+]?)([0-9]{4})(?![0-9])");
    private static final Pattern NORWEGIAN = Pattern.compile(
            "(?<![0-9])((?:0[1-9]|[12][0-9]|3[01]|[4-7][0-9])(?:0[1-9]|1[0-2]|[4-5][0-9])[0-9]{2}) ?([0-9]{5})(?![0-9])");
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private PersonalNumbers() {
    }

    /** Whether there is one in the text. */
    public static boolean occurIn(String text) {
        Matcher swedish = SWEDISH.matcher(text);
        while (swedish.find()) {
            if (swedish.group(1) != null || !swedish.group(3).isEmpty()
                    || Luhn.holds(swedish.group(2) + swedish.group(4))) {
                return true;
            }
        }
        Matcher norwegian = NORWEGIAN.matcher(text);
        while (norwegian.find()) {
            String digits = norwegian.group(1) + norwegian.group(2);
            if (divisibleBy11(digits, FIRST) && divisibleBy11(digits, SECOND)) {
                return true;
            }
        }
        return false;
    }

    private static boolean divisibleBy11(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11 == 0;
    }
}
