package se.samverk.shared;

import java.io.Serializable;
import java.util.Optional;

/**
 * A figure that stands in a running text: exactly one of a quantity and a sum of money.
 *
 * @param start the index of its first character in the text
 * @param end the index after its last character
 * @param matchedText the source's own wording, qualifier and noun included: "omkring 250 medarbetare"
 * @param phrase what the figure is about, in the words around it: "medarbetare i Borås Stad"
 * @param quantity the quantity; null when it is money
 * @param money the sum; null when it is a quantity
 * @param qualifier how the number is meant; the same as the quantity's
 * @param unitText the noun as written ("medarbetare"), also when the unit is {@link Unit#OTHER}; for money
 *        and per cent the sign or word
 */
public record RecognisedFigure(int start, int end, String matchedText, String phrase, Quantity quantity, Money money,
        Qualifier qualifier, String unitText) implements Serializable {

    public RecognisedFigure {
        if ((quantity == null) == (money == null)) {
            throw new IllegalArgumentException("A figure is either a quantity or money");
        }
    }

    public boolean isMoney() {
        return money != null;
    }

    /** The sum as its wording states it; empty for a quantity. */
    public Optional<StatedAmount> amount() {
        if (money == null) {
            return Optional.empty();
        }
        return Optional.of(qualifier == Qualifier.EXACT ? StatedAmount.stated(money) : StatedAmount.approximate(money));
    }
}
