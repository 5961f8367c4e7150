package se.samverk.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.shared.Money;
import se.samverk.shared.MoneyFormatter.Scale;
import se.samverk.shared.StatedAmount;

class AmountTextTest {
    private static final StatedAmount STATED = StatedAmount.stated(Money.of(20_800_000, Currency.SEK));
    private static final StatedAmount ABOUT = StatedAmount.approximate(Money.of(60_000, Currency.SEK));
    private static final StatedAmount UNKNOWN = StatedAmount.notStated(Currency.NOK);

    private static String plain(String written) {
        return written.replace('\u00a0', ' ');
    }

    @Test
    void a_stated_amount_changes_with_the_unit() {
        assertThat(plain(AmountText.of(STATED, Scale.KR, Language.SV))).isEqualTo("20 800 000 kr");
        assertThat(plain(AmountText.of(STATED, Scale.TKR, Language.SV))).isEqualTo("20 800 tkr");
        assertThat(plain(AmountText.of(STATED, Scale.MNKR, Language.SV))).isEqualTo("20,8 mnkr");
        assertThat(plain(AmountText.number(STATED, Scale.TKR, Language.SV))).isEqualTo("20 800");
    }

    @Test
    void an_approximate_amount_keeps_its_word_in_every_unit_and_language() {
        assertThat(plain(AmountText.of(ABOUT, Scale.KR, Language.SV))).isEqualTo("ca 60 000 kr");
        assertThat(plain(AmountText.of(ABOUT, Scale.TKR, Language.SV))).isEqualTo("ca 60 tkr");
        assertThat(plain(AmountText.number(ABOUT, Scale.TKR, Language.NB))).isEqualTo("ca. 60");
        assertThat(plain(AmountText.number(ABOUT, Scale.KR, Language.EN))).isEqualTo("about 60,000");
    }

    @Test
    void an_unknown_amount_is_said_and_never_a_number() {
        for (Scale scale : Scale.values()) {
            assertThat(AmountText.of(UNKNOWN, scale, Language.SV)).isEqualTo("belopp ej angivet");
            assertThat(AmountText.number(UNKNOWN, scale, Language.NB)).isEqualTo("beløp ikke oppgitt");
        }
    }
}
