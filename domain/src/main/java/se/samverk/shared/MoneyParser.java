package se.samverk.shared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads sums of money as people type them: "400 000" with any kind of space, "400000", "400 000,00",
 * "0,4 mnkr", "400 tkr", "20,8 miljoner kronor", "20.8 MSEK", "20,8 mill. kr", "SEK 20,800,000".
 *
 * <p>Nothing is accepted silently when it can mean two things: one point or comma before exactly three
 * digits ("1.234", "75.000") is refused, because it is a thousands mark to one reader and a decimal
 * mark to another. In English a comma before three digits is a thousands mark and nothing else.
 *
 * <p>Refusals ({@link RuleBroken} with the caller's field; argument 0 is the text as typed):
 * <ul>
 * <li>{@code money.required}: nothing was typed
 * <li>{@code money.unreadable}: not a number
 * <li>{@code money.ambiguous}: "1.234"; argument 1: how to write it if thousands are meant
 * <li>{@code money.grouping}: groups of digits that are not three long, "400 00"
 * <li>{@code money.unit}: a word after the number that is not an amount of money; argument 1: the word
 * <li>{@code money.currency}: the text names the other currency than the field's; argument 1: the field's
 * <li>{@code money.decimals}: parts of an öre
 * <li>{@code money.negative}: below zero, where no adjustment is asked for
 * <li>{@code money.tooLarge}: more than {@link Money#MAX_MINOR}
 * </ul>
 */
public final class MoneyParser {

    private static final int LONGEST = 80;
    private static final Pattern SUM = Pattern
            .compile("(?<prefix>[^0-9]*)(?<number>[0-9](?:[0-9 .,]*[0-9])?)(?<suffix>[^0-9]*)");

    private MoneyParser() {
    }

    /** A sum of zero or more. */
    public static Money parse(String text, Language language, Currency currency, String field) {
        var sum = parseAdjustment(text, language, currency, field);
        if (sum.isNegative()) {
            throw new RuleBroken("money.negative", field, text);
        }
        return sum;
    }

    /** A sum that may be below zero; the minus is a hyphen or U+2212 and stands first or before the digits. */
    public static Money parseAdjustment(String text, Language language, Currency currency, String field) {
        var plain = NumberParser.plainSpaces(text);
        if (plain.isEmpty()) {
            throw new RuleBroken("money.required", field, "");
        }
        var sum = SUM.matcher(plain);
        if (plain.length() > LONGEST || !sum.matches()) {
            throw new RuleBroken("money.unreadable", field, text);
        }
        var prefix = sum.group("prefix").strip();
        var negative = prefix.chars().anyMatch(character -> NumberParser.isMinus((char) character));
        var word = withoutMinus(prefix).orElseThrow(() -> new RuleBroken("money.unreadable", field, text));
        var before = MoneyWords.prefix(word);
        if (before.isEmpty() && !word.isEmpty()) {
            throw new RuleBroken("money.unreadable", field, text);
        }
        var suffix = sum.group("suffix").strip();
        var after = MoneyWords.suffix(suffix, language)
                .orElseThrow(() -> new RuleBroken("money.unit", field, text, suffix));
        for (var words : List.of(before, Optional.of(after))) {
            words.flatMap(MoneyWords::currency).filter(named -> named != currency).ifPresent(named -> {
                throw new RuleBroken("money.currency", field, text, currency);
            });
        }
        var kronor = number(sum.group("number"), language, after.scale(), text, field)
                .multiply(BigDecimal.valueOf(after.scale()));
        return inMinor(negative ? kronor.negate() : kronor, currency, text, field);
    }

    /** An amount as a source states it: nothing typed is not stated, "ca 60 000 kr" is approximate. */
    public static StatedAmount parseStated(String text, Language language, Currency currency, String field) {
        var plain = NumberParser.plainSpaces(text);
        if (plain.isEmpty()) {
            return StatedAmount.notStated(currency);
        }
        var lower = plain.toLowerCase(Locale.ROOT);
        for (var about : ValueWords.of(language).wordList("read.APPROX")) {
            if (lower.startsWith(about + " ")) {
                var sum = parse(plain.substring(about.length() + 1), language, currency, field);
                return StatedAmount.approximate(sum);
            }
        }
        return StatedAmount.stated(parse(text, language, currency, field));
    }

    private static BigDecimal number(String number, Language language, long scale, String text, String field) {
        var purpose = scale == 1 ? NumberParser.Purpose.WHOLE_MONEY : NumberParser.Purpose.SCALED_MONEY;
        try {
            return NumberParser.read(number, language, purpose);
        } catch (NumberParser.Unreadable reason) {
            throw new RuleBroken("money." + reason.key(), field, text, number.replaceAll("[.,]", "\u00a0"));
        }
    }

    private static Money inMinor(BigDecimal kronor, Currency currency, String text, String field) {
        var minor = kronor.movePointRight(2);
        if (minor.abs().compareTo(BigDecimal.valueOf(Money.MAX_MINOR)) > 0) {
            throw new RuleBroken("money.tooLarge", field, text);
        }
        if (minor.stripTrailingZeros().scale() > 0) {
            throw new RuleBroken("money.decimals", field, text);
        }
        return Money.adjustment(minor.longValueExact(), currency);
    }

    /** The words before the number without their one minus, or empty when there is more than one. */
    private static Optional<String> withoutMinus(String prefix) {
        if (prefix.chars().filter(character -> NumberParser.isMinus((char) character)).count() > 1) {
            return Optional.empty();
        }
        return Optional.of(prefix.replaceAll("[-\u2011\u2212]", "").strip());
    }
}
