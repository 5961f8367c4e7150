package se.samverk.inquiry;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** The number on a receipt: twelve signs that cannot be taken for each other, in three groups. */
public final class ReceiptNumber {
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private ReceiptNumber() {
    }

    /** A new number; the source must be one that nobody can foretell. */
    public static String fresh(RandomGenerator source) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                number.append('-');
            }
            number.append(SIGNS.charAt(source.nextInt(SIGNS.length())));
        }
        return number.toString();
    }

    /** The number somebody has typed, however it is spaced and in whatever letters; empty for what is none. */
    public static String typed(String text) {
        String signs = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return signs.length() == LENGTH
                ? signs.substring(0, GROUP) + "-" + signs.substring(GROUP, 2 * GROUP) + "-" + signs.substring(2 * GROUP)
                : "";
    }
}
