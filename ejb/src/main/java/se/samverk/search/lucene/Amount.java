package se.samverk.search.lucene;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sum of money as it is written: "20,8 miljoner kronor", "400 tkr", "kr 60 000", "MNOK 1,2", "400tkr", "400 000:-".
 *
 * @param minor öre or øre; the currency is not told apart
 * @param first place of the first word among the tokens
 * @param last place of the last word
 */
record Amount(long minor, int first, int last) {
    private static final Set<String> CURRENCIES = Set.of("kr", "kronor", "krona", "kroner", "krone", "sek", "nok");
    private static final Map<String, Integer> ZEROS_AND_CURRENCY = Map.ofEntries(Map.entry("tkr", 3),
            Map.entry("kkr", 3), Map.entry("tsek", 3), Map.entry("tnok", 3), Map.entry("mkr", 6), Map.entry("mnkr", 6),
            Map.entry("msek", 6), Map.entry("mnok", 6), Map.entry("mdkr", 9));
    private static final Map<String, Integer> ZEROS = Map.ofEntries(Map.entry("tusen", 3), Map.entry("miljon", 6),
            Map.entry("miljoner", 6), Map.entry("milj", 6), Map.entry("mn", 6), Map.entry("million", 6),
            Map.entry("millioner", 6), Map.entry("mill", 6), Map.entry("miljard", 9), Map.entry("miljarder", 9),
            Map.entry("milliard", 9), Map.entry("milliarder", 9), Map.entry("mrd", 9));
    private static final int MILLIONS = 6;
    private static final int LONGEST_NUMBER = 15;

    /** The sums in a text: numbers that a currency stands beside, and millions of nothing else. */
    static List<Amount> in(List<Token> tokens) {
        List<Amount> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Amount amount = at(tokens, i, true);
            if (amount != null) {
                found.add(amount);
                i = amount.last;
            }
        }
        return found;
    }

    /** The sum that begins at a place; with a currency or, when none is needed, any number. Null for none. */
    static Amount at(List<Token> tokens, int place, boolean currencyNeeded) {
        Token number = tokens.get(place);
        if (number.word().length() > LONGEST_NUMBER) {
            return null;
        }
        if (!number.isNumber()) {
            return joined(number, place);
        }
        Integer before = place > 0 ? ZEROS_AND_CURRENCY.get(word(tokens, place - 1)) : null;
        if (before != null && !isPartOfAmount(tokens, place - 1)) {
            Long minor = minor(number.word(), before);
            return minor == null ? null : new Amount(minor, place, place);
        }
        String next = word(tokens, place + 1);
        Integer zeros = ZEROS_AND_CURRENCY.get(next);
        int last = place;
        boolean currency = zeros != null || place > 0 && CURRENCIES.contains(word(tokens, place - 1));
        if (zeros == null) {
            zeros = ZEROS.get(next);
        }
        if (zeros != null) {
            last++;
        }
        if (CURRENCIES.contains(word(tokens, last + 1))) {
            last++;
            currency = true;
        }
        Long minor = minor(number.word(), zeros == null ? 0 : zeros);
        boolean isSum = currency || !currencyNeeded || zeros != null && zeros >= MILLIONS && !isCounted(tokens, last);
        return minor == null || !isSum ? null : new Amount(minor, place, last);
    }

    /** Whether the next word may say what there are so many of: "två miljoner invånare", not "20,8 miljoner till kommunerna". */
    private static boolean isCounted(List<Token> tokens, int last) {
        if (last + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(last + 1);
        boolean besides = next.start() - tokens.get(last).end() == 1;
        return besides && !next.isNumber() && !Question.isCommon(next.word());
    }

    /** A number and its currency written as one word: "400tkr". */
    private static Amount joined(Token token, int place) {
        int digits = 0;
        while (digits < token.word().length() && (Character.isDigit(token.word().charAt(digits))
                || token.word().charAt(digits) == ',' && digits > 0)) {
            digits++;
        }
        String unit = token.word().substring(digits);
        Integer zeros = CURRENCIES.contains(unit) ? Integer.valueOf(0) : ZEROS_AND_CURRENCY.get(unit);
        Long minor = digits == 0 || zeros == null ? null : minor(token.word().substring(0, digits), zeros);
        return minor == null ? null : new Amount(minor, place, place);
    }

    /** Whether a unit belongs to the number before it: "2 mkr 2024". */
    private static boolean isPartOfAmount(List<Token> tokens, int unit) {
        return unit > 0 && tokens.get(unit - 1).isNumber();
    }

    /** True for a currency, or thousands or millions of one, that stands before its number. */
    static boolean isCurrencyBefore(List<Token> tokens, int place) {
        String unit = word(tokens, place);
        return (CURRENCIES.contains(unit) || ZEROS_AND_CURRENCY.containsKey(unit) && !isPartOfAmount(tokens, place))
                && place + 1 < tokens.size() && tokens.get(place + 1).isNumber();
    }

    private static String word(List<Token> tokens, int place) {
        return place < tokens.size() ? tokens.get(place).word() : "";
    }

    private static Long minor(String number, int zeros) {
        try {
            return new BigDecimal(number.replace(',', '.')).movePointRight(zeros + 2).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null; // more decimals than an öre, or several commas: not a sum of money
        }
    }
}
