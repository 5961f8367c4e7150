package se.samverk.funding;

import java.io.Serializable;
import java.util.Optional;
import se.samverk.shared.Currency;
import se.samverk.shared.Money;

/**
 * All that is granted in one currency.
 *
 * @param minor the sum of what is stated, in öre or øre; null when no record states an amount
 * @param notStated how many records state no amount and are left out of the sum
 * @param approximate how many of the summed amounts are approximate
 */
public record CurrencyTotal(Currency currency, long records, Long minor, long notStated, long approximate)
        implements
            Serializable {

    /** As the database adds up; {@code known} is how many records have an amount. */
    public CurrencyTotal(Currency currency, Number records, Number minor, Number known) {
        this(currency, records.longValue(), Sums.whole(minor), records.longValue() - known.longValue(), 0);
    }

    public CurrencyTotal withApproximate(long count) {
        return new CurrencyTotal(currency, records, minor, notStated, count);
    }

    public Optional<Money> money() {
        return Sums.money(minor, currency);
    }

    /** How many records make the sum. */
    public long summed() {
        return records - notStated;
    }
}
