package se.samverk.shared;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A number with its unit and with how it is meant: "över 2 300 personer", "7,5 hp", "2–10 dagar".
 *
 * <p>Kept with four decimals. A range has a second, larger value. The note says what the number leaves
 * out ("exkl. filmvisningen, ej unika").
 *
 * <p>Refusals ({@link RuleBroken}, without a field):
 * <ul>
 * <li>{@code quantity.decimals}: more than four decimals; argument: the number
 * <li>{@code quantity.tooLarge}: more than fifteen digits before the decimals; argument: the number
 * <li>{@code quantity.range}: the second value is not larger than the first; arguments: both
 * <li>{@code quantity.noteTooLong}: a note longer than {@link #NOTE_LENGTH}; argument: the limit
 * </ul>
 */
@Embeddable
@Access(AccessType.FIELD)
public class Quantity implements Serializable {

    public static final int NOTE_LENGTH = 200;
    public static final int PRECISION = 19;
    public static final int SCALE = 4;

    private static final long serialVersionUID = 1L;

    @Column(name = "quantity_value", precision = PRECISION, scale = SCALE)
    private BigDecimal number;

    @Column(name = "quantity_upper", precision = PRECISION, scale = SCALE)
    private BigDecimal upperNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "quantity_unit", length = 20)
    private Unit unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "quantity_qualifier", length = 12)
    private Qualifier qualifier;

    @Column(name = "quantity_note", length = NOTE_LENGTH)
    private String note;

    /** For the mapping only. */
    protected Quantity() {
    }

    private Quantity(BigDecimal number, BigDecimal upperNumber, Unit unit, Qualifier qualifier, String note) {
        this.number = kept(number);
        this.upperNumber = upperNumber == null ? null : kept(upperNumber);
        this.unit = Objects.requireNonNull(unit, "unit");
        this.qualifier = Objects.requireNonNull(qualifier, "qualifier");
        this.note = note == null || note.isBlank() ? null : note.strip();
        if (upperNumber != null && upperNumber.compareTo(number) <= 0) {
            throw new RuleBroken("quantity.range", "", number.toPlainString(), upperNumber.toPlainString());
        }
        if (this.note != null && this.note.length() > NOTE_LENGTH) {
            throw new RuleBroken("quantity.noteTooLong", "", NOTE_LENGTH);
        }
    }

    public static Quantity of(BigDecimal value, Unit unit, Qualifier qualifier) {
        return new Quantity(value, null, unit, qualifier, null);
    }

    public static Quantity of(long value, Unit unit, Qualifier qualifier) {
        return of(BigDecimal.valueOf(value), unit, qualifier);
    }

    public static Quantity exactly(long value, Unit unit) {
        return of(value, unit, Qualifier.EXACT);
    }

    /** From one value to a larger one, both included. */
    public static Quantity range(BigDecimal from, BigDecimal to, Unit unit, Qualifier qualifier) {
        return new Quantity(from, Objects.requireNonNull(to, "to"), unit, qualifier, null);
    }

    public Quantity withNote(String text) {
        return new Quantity(number, upperNumber, unit, qualifier, text);
    }

    /** The same number without saying how it is meant. */
    Quantity exactly() {
        return new Quantity(number, upperNumber, unit, Qualifier.EXACT, note);
    }

    /** The value, or the smaller one of a range, without trailing zeros. */
    public BigDecimal value() {
        return plain(number);
    }

    /** The larger value of a range. */
    public Optional<BigDecimal> upperValue() {
        return Optional.ofNullable(upperNumber).map(Quantity::plain);
    }

    public boolean isRange() {
        return upperNumber != null;
    }

    public Unit unit() {
        return unit;
    }

    public Qualifier qualifier() {
        return qualifier;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    private static BigDecimal kept(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        if (stripped.scale() > SCALE) {
            throw new RuleBroken("quantity.decimals", "", number.toPlainString());
        }
        if (stripped.precision() - stripped.scale() > PRECISION - SCALE) {
            throw new RuleBroken("quantity.tooLarge", "", number.toPlainString());
        }
        return stripped.setScale(SCALE);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && value().equals(that.value())
                && upperValue().equals(that.upperValue()) && unit == that.unit && qualifier == that.qualifier
                && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value(), upperValue(), unit, qualifier, note);
    }

    /** For logs and test failures only; people read what {@link QuantityFormatter} writes. */
    @Override
    public String toString() {
        return qualifier + " " + value().toPlainString()
                + upperValue().map(upper -> ".." + upper.toPlainString()).orElse("") + " " + unit
                + (note == null ? "" : " (" + note + ")");
    }
}
