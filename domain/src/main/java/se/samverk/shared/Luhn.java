package se.samverk.shared;

/** The check digit of Swedish identity and organisation numbers: the Luhn algorithm (ISO/IEC 7812-1). */
public final class Luhn {
    private Luhn() {
    }

    /** Whether the last of ten digits is the check digit of the nine before. */
    public static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
