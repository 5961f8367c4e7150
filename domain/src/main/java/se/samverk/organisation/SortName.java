package se.samverk.organisation;

import java.util.Locale;

/**
 * A key that sorts names alike in both databases: å ä ö and æ ø å come last, in the order
 * Å, Ä/Æ, Ö/Ø that serves readers of both languages.
 */
public final class SortName {
    private SortName() {
    }

    public static String of(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            switch (c) {
                case 'å' -> key.append("z1");
                case 'ä', 'æ' -> key.append("z2");
                case 'ö', 'ø' -> key.append("z3");
                case 'é', 'è' -> key.append('e');
                case '-', '–', '/' -> key.append(' ');
                default -> key.append(c);
            }
        }
        return key.length() <= Organisation.NAME_LENGTH ? key.toString() : key.substring(0, Organisation.NAME_LENGTH);
    }
}
