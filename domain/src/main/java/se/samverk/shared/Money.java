package se.samverk.shared;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A sum of money in whole öre or øre, never floating point and never without its currency.
 *
 * <p>A sum is zero or more. Only an adjustment (a correction, a repayment, a difference) may be negative,
 * and it is made by {@link #adjustment}, {@link #negated} or {@link #difference}, never by accident.
 * There is no ordering across currencies, so the class is not comparable; ask {@link #exceeds}.
 *
 * <p>Refusals ({@link RuleBroken}, without a field because a value does not know where it stands):
 * <ul>
 * <li>{@code money.negative}: a sum below zero that is not an adjustment; argument: the sum in kronor
 * <li>{@code money.currencies}: arithmetic between two currencies; arguments: both currencies
 * <li>{@code money.tooLarge}: more than {@link #MAX_MINOR}
 * </ul>
 */
@Embeddable
@Access(AccessType.FIELD)
public class Money implements Serializable {

    /** Ten thousand milliard kronor, in öre: far above any grant, and exact as a JSON number. */
    public static final long MAX_MINOR = 1_000_000_000_000_000L;

    private static final long serialVersionUID = 1L;
    private static final long MINOR_PER_KRONA = 100;

    @Column(name = "amount_minor")
    private long minor;

    @Enumerated(EnumType.STRING)
    @Column(name = "amount_currency", length = 3)
    private Currency currency;

    /** For the mapping only. */
    protected Money() {
    }

    private Money(long minor, Currency currency) {
        this.minor = minor;
        this.currency = Objects.requireNonNull(currency, "currency");
    }

    /** A sum of zero or more. */
    public static Money ofMinor(long minor, Currency currency) {
        return notNegative(withinRange(minor), currency);
    }

    /** A sum of whole kronor or kroner, zero or more. */
    public static Money of(long kronor, Currency currency) {
        if (kronor > MAX_MINOR / MINOR_PER_KRONA || kronor < -MAX_MINOR / MINOR_PER_KRONA) {
            throw tooLarge();
        }
        return ofMinor(kronor * MINOR_PER_KRONA, currency);
    }

    /** A correction, which may be negative. */
    public static Money adjustment(long minor, Currency currency) {
        return new Money(withinRange(minor), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The sum of both; refused when they differ in currency or the result is below zero. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return notNegative(withinRange(minor + other.minor), currency);
    }

    /** What is left; refused when they differ in currency or more is taken than there is. */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return notNegative(withinRange(minor - other.minor), currency);
    }

    /** How much this is more than the other, as an adjustment: negative when it is less. */
    public Money difference(Money other) {
        requireSameCurrency(other);
        return adjustment(minor - other.minor, currency);
    }

    /** The same sum with the other sign, as an adjustment. */
    public Money negated() {
        return new Money(-minor, currency);
    }

    /** Whether this is more than the other; refused between currencies. */
    public boolean exceeds(Money other) {
        requireSameCurrency(other);
        return minor > other.minor;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** Whole öre or øre. */
    public long minor() {
        return minor;
    }

    public Currency currency() {
        return currency;
    }

    /** The sum in kronor or kroner with two decimals, for exports. */
    public BigDecimal kronor() {
        return BigDecimal.valueOf(minor, 2);
    }

    private void requireSameCurrency(Money other) {
        if (currency != other.currency) {
            throw new RuleBroken("money.currencies", "", currency, other.currency);
        }
    }

    private static Money notNegative(long minor, Currency currency) {
        if (minor < 0) {
            throw new RuleBroken("money.negative", "", BigDecimal.valueOf(minor, 2).toPlainString());
        }
        return new Money(minor, currency);
    }

    /** Two sums within the range can be added without overflow, so checking the result is enough. */
    private static long withinRange(long minor) {
        if (minor > MAX_MINOR || minor < -MAX_MINOR) {
            throw tooLarge();
        }
        return minor;
    }

    private static RuleBroken tooLarge() {
        return new RuleBroken("money.tooLarge", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && minor == that.minor && currency == that.currency;
    }

    @Override
    public int hashCode() {
        return Objects.hash(minor, currency);
    }

    /** For logs and test failures only; people read what {@link MoneyFormatter} writes. */
    @Override
    public String toString() {
        return kronor().toPlainString() + " " + currency;
    }
}
