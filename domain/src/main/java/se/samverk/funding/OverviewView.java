package se.samverk.funding;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.Currency;

/**
 * What is granted, as far as the reader may see it: per funder, per currency, and the records of
 * one page. Sums are over the whole filter, not over the page.
 *
 * @param underWay drafts and applications the reader may read; never part of a sum
 * @param mayRegister whether the reader coordinates a collaboration, whose money may be registered
 */
public record OverviewView(GrantFilter filter, List<FunderRow> funders, List<CurrencyTotal> totals,
        List<GrantRow> records, long recordCount, int page, int pages, List<GrantRow> underWay, Choices choices,
        boolean mayRegister)
        implements
            Serializable {

    /** What can be filtered by: the funders, years and currencies of all the reader may see. */
    public record Choices(List<Funder> funders, List<Integer> years, List<Currency> currencies)
            implements
                Serializable {
    }

    /** A funder to choose. */
    public record Funder(long id, String name) implements Serializable {
    }

    /** How many records state no amount and are left out of the sums. */
    public long notStated() {
        return totals.stream().mapToLong(CurrencyTotal::notStated).sum();
    }

    /** How many of the summed amounts are approximate. */
    public long approximate() {
        return totals.stream().mapToLong(CurrencyTotal::approximate).sum();
    }
}
