package se.samverk.shared;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads numbers as people in Sweden and Norway type them, and as English writes them.
 *
 * <p>Spaces of any kind separate thousands: "400 000" is four hundred thousand with an ordinary space,
 * U+00A0, U+202F or U+2009. (The JDK's own parser answers 400 to the first.) The decimal mark is a comma,
 * in English a point; a mark that can only be the other way round is understood as such ("20.8" in
 * Swedish, "1.234.567"). "75.000" counts seventy-five thousand in Swedish and Norwegian, as their
 * newspapers print it; money is stricter, see {@link MoneyParser}. A number may carry a minus: hyphen,
 * U+2011 or U+2212.
 *
 * <p>Refusals ({@link RuleBroken} with the caller's field; argument: the text as typed):
 * <ul>
 * <li>{@code number.required}: nothing was typed
 * <li>{@code number.unreadable}: something else than digits, marks and spaces
 * <li>{@code number.grouping}: groups of digits that are not three long, "400 00"
 * </ul>
 */
public final class NumberParser {

    private static final int LONGEST = 60;
    private static final Pattern DIGITS_AND_MARKS = Pattern.compile("[0-9]+(?:[ .,][0-9]+)*");
    private static final Pattern GROUPS_OF_THREE = Pattern.compile("[1-9][0-9]{0,2}(?:[ .,][0-9]{3})+");

    /** What the number is for decides how a mark before three digits is read. */
    enum Purpose {
        /** A quantity: the language decides. */
        COUNT,
        /** Kronor: "1.234" may be a slip for 1 234 or for 1,23, so it is refused. */
        WHOLE_MONEY,
        /** Thousands or millions of kronor, where three decimals are common: the language's decimal mark is one. */
        SCALED_MONEY
    }

    private NumberParser() {
    }

    /**
     * @param field the name of the field, for the refusal
     */
    public static BigDecimal parse(String text, Language language, String field) {
        var plain = plainSpaces(text);
        if (plain.isEmpty()) {
            throw new RuleBroken("number.required", field, "");
        }
        var negative = startsWithMinus(plain);
        var digits = negative ? plain.substring(1).strip() : plain;
        try {
            var number = read(digits, language, Purpose.COUNT);
            return negative ? number.negate() : number;
        } catch (Unreadable reason) {
            throw new RuleBroken("number." + reason.key, field, text);
        }
    }

    /** Reads a number without sign whose spaces are already plain. */
    static BigDecimal read(String number, Language language, Purpose purpose) throws Unreadable {
        if (number.length() > LONGEST || !DIGITS_AND_MARKS.matcher(number).matches()) {
            throw new Unreadable("unreadable");
        }
        var decimalMark = decimalMarkAt(number, language, purpose);
        var whole = decimalMark < 0 ? number : number.substring(0, decimalMark);
        var decimals = decimalMark < 0 ? "" : number.substring(decimalMark + 1);
        var digits = ungrouped(whole);
        if (!isDigits(decimals)) {
            throw new Unreadable("grouping");
        }
        return new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
    }

    /** Where the decimals begin, or -1 when the number has none. */
    private static int decimalMarkAt(String number, Language language, Purpose purpose) throws Unreadable {
        var lastMark = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        if (lastMark < 0) {
            return -1;
        }
        var mark = number.charAt(lastMark);
        if (number.indexOf(mark) != lastMark) {
            return -1;
        }
        var whole = number.substring(0, lastMark);
        var threeFollow = number.length() - lastMark == 4;
        var otherMarkBefore = whole.indexOf(mark == '.' ? ',' : '.') >= 0;
        if (!threeFollow || otherMarkBefore || whole.length() > 3 && isDigits(whole) || whole.startsWith("0")) {
            return lastMark;
        }
        var hasSpaces = whole.indexOf(' ') >= 0;
        var isDecimalMark = mark == decimalMark(language);
        return switch (purpose) {
            case COUNT -> hasSpaces || isDecimalMark ? lastMark : -1;
            case SCALED_MONEY -> {
                if (hasSpaces || isDecimalMark) {
                    yield lastMark;
                }
                if (language == Language.EN) {
                    yield -1;
                }
                throw new Unreadable("ambiguous");
            }
            case WHOLE_MONEY -> {
                if (language == Language.EN && mark == ',' && !hasSpaces) {
                    yield -1;
                }
                throw new Unreadable("ambiguous");
            }
        };
    }

    private static String ungrouped(String whole) throws Unreadable {
        if (isDigits(whole)) {
            return whole;
        }
        var marks = List.of(' ', '.', ',').stream().filter(mark -> whole.indexOf(mark) >= 0).count();
        if (marks > 1 || !GROUPS_OF_THREE.matcher(whole).matches()) {
            throw new Unreadable("grouping");
        }
        return whole.replaceAll("[ .,]", "");
    }

    static char decimalMark(Language language) {
        return language == Language.EN ? '.' : ',';
    }

    static boolean startsWithMinus(String text) {
        return !text.isEmpty() && isMinus(text.charAt(0));
    }

    static boolean isMinus(char character) {
        return character == '-' || character == '\u2011' || character == '\u2212';
    }

    /** Whether a person sees a space, or nothing, where this character stands. */
    static boolean isSpace(char character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character) || character == '\u200b'
                || character == '\u2060' || character == '\ufeff';
    }

    /** One ordinary space for each run of spaces of any kind, none at the ends; nothing for null. */
    static String plainSpaces(String text) {
        if (text == null) {
            return "";
        }
        var plain = new StringBuilder();
        for (var character : text.toCharArray()) {
            if (!isSpace(character)) {
                plain.append(character);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Why a number cannot be read; the caller knows the field and says it to the person. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }

        /** The last part of the key of the refusal. */
        String key() {
            return key;
        }
    }
}
