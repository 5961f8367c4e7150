package se.samverk.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.samverk.shared.Currency;
import se.samverk.shared.Money;

/** Reads what the database has added up. */
final class Sums {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Sums() {
    }

    /** The databases give sums of whole numbers as long or as exact decimals; nothing known gives nothing. */
    static Long whole(Number sum) {
        if (sum == null) {
            return null;
        }
        return sum instanceof BigDecimal decimal
                ? Long.valueOf(decimal.longValueExact())
                : Long.valueOf(sum.longValue());
    }

    static Optional<Money> money(Long minor, Currency currency) {
        return minor == null ? Optional.empty() : Optional.of(Money.ofMinor(minor, currency));
    }

    /** A part of a whole in per cent with one decimal; empty when either is unknown or the whole is nothing. */
    static Optional<BigDecimal> share(Long part, Long whole) {
        return part == null || whole == null || whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1,
                        RoundingMode.HALF_UP));
    }
}
