package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.shared.Currency.NOK;
import static se.samverk.shared.Currency.SEK;
import static se.samverk.shared.Refusal.keyOf;

import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money STATE = Money.of(20_800_000, SEK);
    private static final Money CITY = Money.of(400_000, SEK);

    @Test
    void the_two_grants_of_the_training_project_add_up_to_21_200_000() {
        assertThat(STATE.plus(CITY)).isEqualTo(Money.ofMinor(2_120_000_000L, SEK));
        assertThat(STATE.minus(CITY)).isEqualTo(Money.of(20_400_000, SEK));
    }

    @Test
    void two_currencies_are_never_mixed() {
        var norwegian = Money.of(400_000, NOK);
        assertThat(keyOf(() -> STATE.plus(norwegian))).isEqualTo("money.currencies");
        assertThat(keyOf(() -> STATE.minus(norwegian))).isEqualTo("money.currencies");
        assertThat(keyOf(() -> STATE.difference(norwegian))).isEqualTo("money.currencies");
        assertThat(keyOf(() -> STATE.exceeds(norwegian))).isEqualTo("money.currencies");
        assertThat(CITY).isNotEqualTo(norwegian);
    }

    @Test
    void only_an_adjustment_is_negative() {
        assertThat(Money.adjustment(-100, SEK).minor()).isEqualTo(-100);
        assertThat(CITY.difference(STATE)).isEqualTo(Money.of(20_400_000, SEK).negated());
        assertThat(CITY.difference(STATE).isNegative()).isTrue();
        assertThat(STATE.plus(CITY.negated())).isEqualTo(Money.of(20_400_000, SEK));
        assertThat(keyOf(() -> Money.ofMinor(-1, SEK))).isEqualTo("money.negative");
        assertThat(keyOf(() -> Money.of(-1, SEK))).isEqualTo("money.negative");
        assertThat(keyOf(() -> CITY.minus(STATE))).isEqualTo("money.negative");
        assertThat(keyOf(() -> CITY.plus(STATE.negated()))).isEqualTo("money.negative");
    }

    @Test
    void a_sum_has_an_upper_limit() {
        var largest = Money.ofMinor(Money.MAX_MINOR, SEK);
        assertThat(largest.minor()).isEqualTo(Money.MAX_MINOR);
        assertThat(keyOf(() -> Money.ofMinor(Money.MAX_MINOR + 1, SEK))).isEqualTo("money.tooLarge");
        assertThat(keyOf(() -> Money.of(Long.MAX_VALUE, SEK))).isEqualTo("money.tooLarge");
        assertThat(keyOf(() -> Money.of(Long.MIN_VALUE, SEK))).isEqualTo("money.tooLarge");
        assertThat(keyOf(() -> largest.plus(largest))).isEqualTo("money.tooLarge");
        assertThat(keyOf(() -> largest.negated().difference(largest))).isEqualTo("money.tooLarge");
    }

    @Test
    void a_sum_exceeds_a_smaller_one_and_not_itself() {
        assertThat(STATE.exceeds(CITY)).isTrue();
        assertThat(CITY.exceeds(STATE)).isFalse();
        assertThat(CITY.exceeds(CITY)).isFalse();
    }

    @Test
    void equal_sums_have_equal_hashes() {
        assertThat(Money.ofMinor(40_000_000, SEK)).isEqualTo(CITY).hasSameHashCodeAs(CITY);
        assertThat(Money.zero(SEK).isZero()).isTrue();
        assertThat(CITY.kronor()).isEqualByComparingTo("400000");
    }

    @Test
    void an_amount_that_is_not_stated_has_a_currency_and_no_money() {
        var unknown = StatedAmount.notStated(NOK);
        assertThat(unknown.money()).isEmpty();
        assertThat(unknown.currency()).isEqualTo(NOK);
        assertThat(unknown.isStated()).isFalse();
        assertThat(unknown).isNotEqualTo(StatedAmount.stated(Money.zero(NOK)));
    }

    @Test
    void a_stated_or_approximate_amount_has_money() {
        assertThat(StatedAmount.stated(STATE).money()).contains(STATE);
        var about = StatedAmount.approximate(CITY);
        assertThat(about.money()).contains(CITY);
        assertThat(about.status()).isEqualTo(AmountStatus.APPROXIMATE);
        assertThat(about).isEqualTo(StatedAmount.approximate(CITY)).isNotEqualTo(StatedAmount.stated(CITY))
                .hasSameHashCodeAs(StatedAmount.approximate(CITY));
    }

    @Test
    void a_stated_amount_is_never_an_adjustment() {
        assertThat(keyOf(() -> StatedAmount.stated(CITY.negated()))).isEqualTo("money.negative");
    }
}
