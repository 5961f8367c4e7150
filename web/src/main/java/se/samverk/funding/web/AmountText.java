package se.samverk.funding.web;

import se.samverk.shared.AmountStatus;
import se.samverk.shared.Language;
import se.samverk.shared.Money;
import se.samverk.shared.MoneyFormatter;
import se.samverk.shared.MoneyFormatter.Scale;
import se.samverk.shared.StatedAmount;

/** An amount as its source gives it, in the unit the reader has chosen. */
final class AmountText {
    private AmountText() {
    }

    static String of(StatedAmount amount, Scale scale, Language language) {
        String whole = MoneyFormatter.format(amount, language);
        if (!amount.isStated()) {
            return whole;
        }
        Money money = amount.money().orElseThrow();
        String scaled = MoneyFormatter.format(money, scale, language);
        // The words around the sum ("ca") are the formatter's own; only the sum changes with the unit.
        return amount.status() == AmountStatus.APPROXIMATE
                ? whole.replace(MoneyFormatter.format(money, language), scaled)
                : scaled;
    }
}
