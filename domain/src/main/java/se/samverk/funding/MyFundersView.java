package se.samverk.funding;

import java.io.Serializable;
import java.util.List;

/**
 * What the funders whose reviewer the reader is have granted or administer.
 *
 * @param byDueDate the next due report first, records without a due date last
 */
public record MyFundersView(List<GrantRow> byDueDate, List<CurrencyTotal> totals) implements Serializable {
    public static final MyFundersView NONE = new MyFundersView(List.of(), List.of());
}
