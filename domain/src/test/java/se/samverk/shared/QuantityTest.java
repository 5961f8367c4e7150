package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.shared.Refusal.keyOf;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void a_quantity_keeps_its_qualifier_and_its_note() {
        var visits = Quantity.of(1_300, Unit.VISIT, Qualifier.APPROX).withNote(" exkl. filmvisningen, ej unika ");
        assertThat(visits.value()).isEqualByComparingTo("1300");
        assertThat(visits.qualifier()).isEqualTo(Qualifier.APPROX);
        assertThat(visits.note()).contains("exkl. filmvisningen, ej unika");
        assertThat(visits.withNote(" ").note()).isEmpty();
    }

    @Test
    void equality_does_not_see_trailing_zeros() {
        var credits = Quantity.of(new BigDecimal("7.50"), Unit.HP, Qualifier.EXACT);
        assertThat(credits).isEqualTo(Quantity.of(new BigDecimal("7.5"), Unit.HP, Qualifier.EXACT))
                .hasSameHashCodeAs(Quantity.of(new BigDecimal("7.5"), Unit.HP, Qualifier.EXACT));
        assertThat(Quantity.exactly(1000, Unit.PERSON).value().toString()).isEqualTo("1000");
    }

    @Test
    void a_range_goes_upwards() {
        var length = Quantity.range(BigDecimal.valueOf(2), BigDecimal.TEN, Unit.DAY, Qualifier.EXACT);
        assertThat(length.upperValue()).contains(BigDecimal.TEN);
        assertThat(length.isRange()).isTrue();
        assertThat(keyOf(() -> Quantity.range(BigDecimal.TEN, BigDecimal.TEN, Unit.DAY, Qualifier.EXACT)))
                .isEqualTo("quantity.range");
    }

    @Test
    void four_decimals_and_fifteen_digits_are_kept() {
        assertThat(Quantity.of(new BigDecimal("0.1234"), Unit.PERCENT, Qualifier.EXACT).value())
                .isEqualByComparingTo("0.1234");
        assertThat(Quantity.exactly(999_999_999_999_999L, Unit.PERSON).value())
                .isEqualByComparingTo("999999999999999");
        assertThat(keyOf(() -> Quantity.of(new BigDecimal("0.12345"), Unit.PERCENT, Qualifier.EXACT)))
                .isEqualTo("quantity.decimals");
        assertThat(keyOf(() -> Quantity.exactly(1_000_000_000_000_000L, Unit.PERSON)))
                .isEqualTo("quantity.tooLarge");
    }

    @Test
    void a_note_has_a_longest_length() {
        var visits = Quantity.exactly(1, Unit.VISIT);
        assertThat(visits.withNote("x".repeat(Quantity.NOTE_LENGTH)).note()).isPresent();
        assertThat(keyOf(() -> visits.withNote("x".repeat(Quantity.NOTE_LENGTH + 1))))
                .isEqualTo("quantity.noteTooLong");
    }
}
