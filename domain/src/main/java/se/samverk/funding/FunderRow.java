package se.samverk.funding;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import se.samverk.shared.Currency;
import se.samverk.shared.Money;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * What one funder has granted in one currency.
 *
 * @param minor the sum of what is stated, in öre or øre; null when no record states an amount
 * @param notStated how many of the records state no amount and are left out of the sum
 * @param sharePercent the funder's part of all that is stated in the currency, one decimal; null when unknown
 */
public record FunderRow(long funderId, String funder, Currency currency, long records, Long minor, long notStated,
        BigDecimal sharePercent) implements Serializable {

    /** As the database adds up; {@code known} is how many records have an amount. */
    public FunderRow(Long funderId, String funder, Currency currency, Number records, Number minor, Number known) {
        this(funderId.longValue(), funder, currency, records.longValue(), Sums.whole(minor),
                records.longValue() - known.longValue(), null);
    }

    public FunderRow ofWhole(CurrencyTotal total) {
        return new FunderRow(funderId, funder, currency, records, minor, notStated,
                Sums.share(minor, total.minor()).orElse(null));
    }

    public Optional<Money> money() {
        return Sums.money(minor, currency);
    }

    /** The address of the funder's page. */
    public String url() {
        return new SubjectRef(SubjectKind.ORGANISATION, funderId).url();
    }
}
