package se.samverk.shared;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount as its source gives it: stated, approximate, or not stated.
 *
 * <p>The currency is always known, because the giver's country is; the sum is absent exactly when the
 * status is {@link AmountStatus#NOT_STATED}. So a database sum over {@code minor}, grouped by
 * {@code currency}, leaves the unknown ones out by itself, and a count of the status says how many.
 *
 * <p>An amount here is never an adjustment: {@code money.negative} refuses a sum below zero.
 */
@Embeddable
@Access(AccessType.FIELD)
public class StatedAmount implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "amount_minor")
    private Long minor;

    @Enumerated(EnumType.STRING)
    @Column(name = "amount_currency", length = 3)
    private Currency currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "amount_status", length = 12)
    private AmountStatus status;

    /** For the mapping only. */
    protected StatedAmount() {
    }

    private StatedAmount(Long minor, Currency currency, AmountStatus status) {
        this.minor = minor;
        this.currency = Objects.requireNonNull(currency, "currency");
        this.status = status;
    }

    public static StatedAmount stated(Money money) {
        return known(money, AmountStatus.STATED);
    }

    public static StatedAmount approximate(Money money) {
        return known(money, AmountStatus.APPROXIMATE);
    }

    /** There is money in this currency, but the source does not say how much. */
    public static StatedAmount notStated(Currency currency) {
        return new StatedAmount(null, currency, AmountStatus.NOT_STATED);
    }

    private static StatedAmount known(Money money, AmountStatus status) {
        var sum = Money.ofMinor(money.minor(), money.currency());
        return new StatedAmount(sum.minor(), sum.currency(), status);
    }

    /** The sum, absent when the source does not state it. */
    public Optional<Money> money() {
        return minor == null ? Optional.empty() : Optional.of(Money.ofMinor(minor, currency));
    }

    public Currency currency() {
        return currency;
    }

    public AmountStatus status() {
        return status;
    }

    public boolean isStated() {
        return status != AmountStatus.NOT_STATED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatedAmount that && Objects.equals(minor, that.minor)
                && currency == that.currency && status == that.status;
    }

    @Override
    public int hashCode() {
        return Objects.hash(minor, currency, status);
    }

    /** For logs and test failures only; people read what {@link MoneyFormatter} writes. */
    @Override
    public String toString() {
        return status + " " + money().map(Money::toString).orElse(currency.name());
    }
}
