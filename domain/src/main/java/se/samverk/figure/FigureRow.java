package se.samverk.figure;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.shared.Language;
import se.samverk.shared.MoneyFormatter;
import se.samverk.shared.Quantity;
import se.samverk.shared.QuantityFormatter;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Unit;

/**
 * A figure as shown. Exactly one of {@code quantity} and {@code amount} is there; {@code asOf} may be
 * null; {@code noun}, {@code organisationName} and {@code source} may be empty.
 */
public record FigureRow(long id, SubjectRef owner, String place, String matchedText, String what, String noun,
        Quantity quantity,
        StatedAmount amount, LocalDate asOf, String organisationName, String source, Language language)
        implements
            Serializable {

    /** The value with its qualifier and unit, in the reader's language; in its own, as its author put it: "ca 600". */
    public String written(Language reader) {
        if (reader == language) {
            return amount == null
                    ? QuantityFormatter.formatAs(matchedText, quantity, noun, reader)
                    : QuantityFormatter.formatAs(matchedText, amount, reader);
        }
        return amount == null
                ? QuantityFormatter.format(quantity, quantity.unit() == Unit.OTHER ? noun : null, reader)
                : MoneyFormatter.format(amount, reader);
    }

    /** What the number leaves out or holds; empty when its author does not say. */
    public String note() {
        return quantity == null ? "" : quantity.note().orElse("");
    }

    /** The address of the place in the owner's page. */
    public String url() {
        return place.isEmpty() ? owner.url() : owner.url() + "#" + place;
    }
}
