package se.samverk.funding;

import java.io.Serializable;
import se.samverk.shared.Currency;

/**
 * Which of the granted records are wanted; each part may be null for all.
 *
 * @param funderId the giver
 * @param year a year the money is for; records whose source states no years are then left out
 */
public record GrantFilter(Long funderId, Integer year, Currency currency) implements Serializable {
    public static final GrantFilter ALL = new GrantFilter(null, null, null);
}
