package se.samverk.demo.boundary;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import se.samverk.shared.AmountStatus;
import se.samverk.shared.Currency;
import se.samverk.shared.Money;
import se.samverk.shared.Qualifier;
import se.samverk.shared.Quantity;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.Unit;

/** Reads the quantities and sums of the demo's files. */
final class DemoFigures {
    private DemoFigures() {
    }

    /** The quantity a file gives; null where it gives a sum of money. */
    static Quantity quantity(JsonObject figure) {
        if (!figure.containsKey("value")) {
            return null;
        }
        BigDecimal value = figure.getJsonNumber("value").bigDecimalValue();
        Unit unit = Unit.valueOf(figure.getString("unit"));
        Qualifier qualifier = Qualifier.valueOf(figure.getString("qualifier"));
        Quantity quantity = figure.containsKey("upper")
                ? Quantity.range(value, figure.getJsonNumber("upper").bigDecimalValue(), unit, qualifier)
                : Quantity.of(value, unit, qualifier);
        return quantity.withNote(figure.getString("note", null));
    }

    /** The sum of money a file gives; null where it gives a quantity. */
    static StatedAmount amount(JsonObject figure) {
        if (!figure.containsKey("currency")) {
            return null;
        }
        Currency currency = Currency.valueOf(figure.getString("currency"));
        return switch (AmountStatus.valueOf(figure.getString("status"))) {
            case NOT_STATED -> StatedAmount.notStated(currency);
            case STATED -> StatedAmount.stated(money(figure, currency));
            case APPROXIMATE -> StatedAmount.approximate(money(figure, currency));
        };
    }

    private static Money money(JsonObject figure, Currency currency) {
        return Money.ofMinor(figure.getJsonNumber("minor").longValueExact(), currency);
    }
}
