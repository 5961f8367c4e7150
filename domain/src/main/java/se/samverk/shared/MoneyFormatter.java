package se.samverk.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes sums of money as Swedish and Norwegian offices do: "20 800 000 kr", "20,8 mnkr",
 * "20,8 mill. kr", "20,8 miljoner kronor"; in English "SEK 20,800,000". A space inside a sum never
 * breaks (U+00A0) and the minus is U+2212.
 *
 * <p>"kr" is the reader's own currency; the neighbour's is named: a Norwegian sum is "400 000 NOK" to
 * a Swedish reader. Whatever {@link #format(Money, Language)} and {@link #words} write,
 * {@link MoneyParser} reads as the same sum. The JDK's currency patterns are not used: they differ
 * between its versions.
 */
public final class MoneyFormatter {

    /** The unit of a column of sums; its heading says which, see {@link #unit}. */
    public enum Scale {
        KR(0), TKR(3), MNKR(6);

        private final int zeros;

        Scale(int zeros) {
            this.zeros = zeros;
        }
    }

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MILLIARD = BigDecimal.valueOf(1_000_000_000);

    private MoneyFormatter() {
    }

    /** The whole sum, with öre only when there are any. */
    public static String format(Money money, Language language) {
        return format(money, Scale.KR, language);
    }

    /** The sum in a unit: thousands without decimals, millions with one; rounded half up. */
    public static String format(Money money, Scale scale, Language language) {
        return signed(money, written(absolute(money), money.currency(), scale, language));
    }

    /** Only the number, for a column whose heading states the unit. */
    public static String number(Money money, Scale scale, Language language) {
        return signed(money, digits(absolute(money), scale, language));
    }

    /** The unit of a column: "tkr", "mnkr", "mill. kr", "SEK thousand". */
    public static String unit(Currency currency, Scale scale, Language language) {
        return ValueWords.of(language).text(key(currency, scale), "").replace('\u00a0', ' ').strip()
                .replace("  ", " ");
    }

    /** An amount as its source gives it: "ca 60 000 kr", "belopp ej angivet". */
    public static String format(StatedAmount amount, Language language) {
        var words = ValueWords.of(language);
        return amount.money().map(sum -> {
            var written = format(sum, language);
            return amount.status() == AmountStatus.APPROXIMATE ? words.text("money.approximate", written) : written;
        }).orElseGet(() -> words.text("money.notStated"));
    }

    /**
     * The exact sum in words for running text: "20,8 miljoner kronor". Millions are used when two decimals
     * are enough, otherwise whole kronor.
     */
    public static String words(Money money, Language language) {
        var kronor = absolute(money);
        var scale = fits(kronor, MILLIARD) ? MILLIARD : fits(kronor, MILLION) ? MILLION : BigDecimal.ONE;
        var name = scale == MILLIARD ? "milliard." : scale == MILLION ? "million." : "";
        var number = kronor.divide(scale).stripTrailingZeros();
        var form = number.compareTo(BigDecimal.ONE) == 0 ? "one." : "many.";
        var digits = name.isEmpty() ? digits(kronor, Scale.KR, language) : QuantityFormatter.number(number, language);
        var text = ValueWords.of(language).text("money.words." + name + form + money.currency(), digits);
        return signed(money, text);
    }

    private static boolean fits(BigDecimal kronor, BigDecimal scale) {
        return kronor.compareTo(scale) >= 0 && kronor.divide(scale).stripTrailingZeros().scale() <= 2;
    }

    private static String written(BigDecimal kronor, Currency currency, Scale scale, Language language) {
        return ValueWords.of(language).text(key(currency, scale), digits(kronor, scale, language));
    }

    private static String digits(BigDecimal kronor, Scale scale, Language language) {
        if (scale == Scale.KR) {
            var whole = kronor.stripTrailingZeros().scale() <= 0;
            return QuantityFormatter.number(kronor.setScale(whole ? 0 : 2), language);
        }
        var scaled = kronor.movePointLeft(scale.zeros);
        var rounded = scaled.setScale(scale == Scale.MNKR ? 1 : 0, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && scaled.signum() != 0) {
            // A small sum must not look like none.
            rounded = scaled.round(new MathContext(1, RoundingMode.HALF_UP));
        }
        return QuantityFormatter.number(rounded, language);
    }

    private static String key(Currency currency, Scale scale) {
        return "money." + scale + "." + currency;
    }

    private static BigDecimal absolute(Money money) {
        return money.kronor().abs();
    }

    private static String signed(Money money, String written) {
        return money.isNegative() ? QuantityFormatter.MINUS + written : written;
    }
}
