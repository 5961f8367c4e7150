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

    /** "ca 60 tkr", "belopp ej angivet". */
    static String of(StatedAmount amount, Scale scale, Language language) {
        return amount.isStated()
                ? around(amount, MoneyFormatter.format(sum(amount), scale, language), language)
                : MoneyFormatter.format(amount, language);
    }

    /** "ca 60", for a column whose heading states the unit. */
    static String number(StatedAmount amount, Scale scale, Language language) {
        return amount.isStated()
                ? around(amount, MoneyFormatter.number(sum(amount), scale, language), language)
                : MoneyFormatter.format(amount, language);
    }

    /** The words around a sum ("ca") are the formatter's own; only the sum is another. */
    private static String around(StatedAmount amount, String written, Language language) {
        return amount.status() == AmountStatus.APPROXIMATE
                ? MoneyFormatter.format(amount, language).replace(MoneyFormatter.format(sum(amount), language), written)
                : written;
    }

    private static Money sum(StatedAmount amount) {
        return amount.money().orElseThrow();
    }
}
