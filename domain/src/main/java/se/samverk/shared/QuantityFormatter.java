package se.samverk.shared;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Writes quantities with their qualifier, every time: "omkring 250 personer", "över 2 300 personer",
 * "60 %", "2–10 dagar", "7,5 hp". Thousands are separated by U+00A0 (a comma in English), the minus is
 * U+2212 and a range has an en dash.
 *
 * <p>About is "omkring" for counts and "ca" for money, unless the wording of a source is at hand, see
 * {@link #formatAs}: what its author called "ca 600" stays "ca 600".
 */
public final class QuantityFormatter {

    static final String MINUS = "\u2212";
    private static final char NO_BREAK_SPACE = '\u00a0';

    private QuantityFormatter() {
    }

    public static String format(Quantity quantity, Language language) {
        return format(quantity, null, language);
    }

    /**
     * @param noun what is counted when that says more than the unit ("medarbetare"); null or blank for the
     *        unit's own noun
     */
    public static String format(Quantity quantity, String noun, Language language) {
        var words = ValueWords.of(language);
        var digits = digits(quantity, language);
        var isMoney = quantity.unit() == Unit.SEK || quantity.unit() == Unit.NOK;
        var written = noun == null || noun.isBlank()
                ? withUnit(quantity, digits, language)
                : digits + NO_BREAK_SPACE + noun.strip();
        return switch (quantity.qualifier()) {
            case EXACT -> written;
            case APPROX -> words.text(isMoney ? "money.approximate" : "qualifier.APPROX", written);
            default -> words.text("qualifier." + quantity.qualifier(), written);
        };
    }

    /**
     * Writes a quantity with the author's own word for how it is meant.
     *
     * @param wording the words it stands in, in the same language: "ca 600 personer"
     */
    public static String formatAs(String wording, Quantity quantity, String noun, Language language) {
        var said = FigureVocabulary.of(language).qualifiersAtStart(wording);
        return said.isEmpty() || quantity.qualifier() == Qualifier.EXACT
                ? format(quantity, noun, language)
                : said + " " + format(quantity.exactly(), noun, language);
    }

    /** Writes a sum with the author's own word for how it is meant. */
    public static String formatAs(String wording, StatedAmount amount, Language language) {
        var said = FigureVocabulary.of(language).qualifiersAtStart(wording);
        return said.isEmpty() || amount.status() != AmountStatus.APPROXIMATE
                ? MoneyFormatter.format(amount, language)
                : said + " " + MoneyFormatter.format(amount.money().orElseThrow(), language);
    }

    /** The noun of a unit, as it stands after many; empty for the units that are signs. */
    public static Optional<String> noun(Unit unit, Language language) {
        return switch (unit) {
            case PERCENT, SEK, NOK, OTHER -> Optional.empty();
            default -> Optional.of(ValueWords.of(language).parts("unit." + unit).get(1));
        };
    }

    /** A number alone: "20 800,5", in English "20,800.5". The decimals are written as they are kept. */
    public static String number(BigDecimal number, Language language) {
        var plain = number.abs().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var separator = language == Language.EN ? ',' : NO_BREAK_SPACE;
        var written = new StringBuilder(number.signum() < 0 ? MINUS : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                written.append(separator);
            }
            written.append(whole.charAt(i));
        }
        if (point >= 0) {
            written.append(NumberParser.decimalMark(language)).append(plain, point + 1, plain.length());
        }
        return written.toString();
    }

    private static String digits(Quantity quantity, Language language) {
        var from = number(quantity.value(), language);
        return quantity.upperValue().map(to -> from + "\u2013" + number(to, language)).orElse(from);
    }

    private static String withUnit(Quantity quantity, String digits, Language language) {
        var words = ValueWords.of(language);
        var one = !quantity.isRange() && quantity.value().compareTo(BigDecimal.ONE) == 0;
        return switch (quantity.unit()) {
            case PERCENT -> words.text("percent", digits);
            case SEK, NOK -> words.text("money.KR." + quantity.unit(), digits);
            case OTHER -> digits;
            default -> digits + NO_BREAK_SPACE + words.parts("unit." + quantity.unit()).get(one ? 0 : 1);
        };
    }
}
