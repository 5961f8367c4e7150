package se.samverk.funding.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samverk.shared.Currency;
import se.samverk.shared.Money;

class FundingCsvResourceTest {

    @Test
    void a_number_is_digits_with_a_comma_only_where_there_are_ore() {
        assertThat(FundingCsvResource.number(Money.of(20_800_000, Currency.SEK))).isEqualTo("20800000");
        assertThat(FundingCsvResource.number(Money.of(0, Currency.NOK))).isEqualTo("0");
        assertThat(FundingCsvResource.number(Money.ofMinor(40_000_050, Currency.SEK))).isEqualTo("400000,5");
        assertThat(FundingCsvResource.number(Money.ofMinor(5, Currency.SEK))).isEqualTo("0,05");
    }
}
