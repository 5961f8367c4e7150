package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.shared.Currency.NOK;
import static se.samverk.shared.Currency.SEK;
import static se.samverk.shared.Language.EN;
import static se.samverk.shared.Language.NB;
import static se.samverk.shared.Language.SV;
import static se.samverk.shared.MoneyFormatter.Scale.KR;
import static se.samverk.shared.MoneyFormatter.Scale.MNKR;
import static se.samverk.shared.MoneyFormatter.Scale.TKR;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyFormatterTest {

    private static final Money STATE = Money.of(20_800_000, SEK);
    private static final Money NORWEGIAN = Money.of(20_800_000, NOK);

    /** Shows a space that never breaks as a low line. */
    private static String shown(String text) {
        return text.replace('\u00a0', '_');
    }

    @Test
    void a_sum_is_written_as_the_reader_writes_it() {
        assertThat(shown(MoneyFormatter.format(STATE, SV))).isEqualTo("20_800_000_kr");
        assertThat(shown(MoneyFormatter.format(NORWEGIAN, NB))).isEqualTo("20_800_000_kr");
        assertThat(shown(MoneyFormatter.format(STATE, EN))).isEqualTo("SEK_20,800,000");
        assertThat(shown(MoneyFormatter.format(Money.ofMinor(40_000_050, SEK), SV))).isEqualTo("400_000,50_kr");
        assertThat(shown(MoneyFormatter.format(Money.zero(SEK), SV))).isEqualTo("0_kr");
    }

    @Test
    void the_neighbours_currency_is_named() {
        assertThat(shown(MoneyFormatter.format(NORWEGIAN, SV))).isEqualTo("20_800_000_NOK");
        assertThat(shown(MoneyFormatter.format(STATE, NB))).isEqualTo("20_800_000_SEK");
        assertThat(shown(MoneyFormatter.words(NORWEGIAN, SV))).isEqualTo("20,8_miljoner norska kronor");
    }

    @Test
    void a_column_has_its_unit_in_the_heading() {
        assertThat(shown(MoneyFormatter.format(STATE, TKR, SV))).isEqualTo("20_800_tkr");
        assertThat(shown(MoneyFormatter.format(STATE, MNKR, SV))).isEqualTo("20,8_mnkr");
        assertThat(shown(MoneyFormatter.format(Money.of(400_000, SEK), TKR, SV))).isEqualTo("400_tkr");
        assertThat(shown(MoneyFormatter.format(NORWEGIAN, MNKR, NB))).isEqualTo("20,8_mill._kr");
        assertThat(shown(MoneyFormatter.format(STATE, MNKR, EN))).isEqualTo("SEK_20.8_million");
        assertThat(shown(MoneyFormatter.number(STATE, TKR, SV))).isEqualTo("20_800");
        assertThat(shown(MoneyFormatter.number(Money.of(20_000_000, SEK), MNKR, SV))).isEqualTo("20,0");
        assertThat(MoneyFormatter.unit(SEK, KR, SV)).isEqualTo("kr");
        assertThat(MoneyFormatter.unit(SEK, MNKR, SV)).isEqualTo("mnkr");
        assertThat(MoneyFormatter.unit(NOK, MNKR, NB)).isEqualTo("mill. kr");
        assertThat(MoneyFormatter.unit(SEK, TKR, EN)).isEqualTo("SEK thousand");
    }

    @Test
    void a_rounded_sum_is_never_shown_as_none() {
        assertThat(shown(MoneyFormatter.format(Money.of(400, SEK), TKR, SV))).isEqualTo("0,4_tkr");
        assertThat(shown(MoneyFormatter.format(Money.of(1_500, SEK), TKR, SV))).isEqualTo("2_tkr");
        assertThat(shown(MoneyFormatter.format(Money.of(400_000, SEK), MNKR, SV))).isEqualTo("0,4_mnkr");
        assertThat(shown(MoneyFormatter.format(Money.of(1_000, SEK), MNKR, SV))).isEqualTo("0,001_mnkr");
        assertThat(shown(MoneyFormatter.format(Money.zero(SEK), TKR, SV))).isEqualTo("0_tkr");
    }

    @Test
    void running_text_has_words() {
        assertThat(shown(MoneyFormatter.words(STATE, SV))).isEqualTo("20,8_miljoner kronor");
        assertThat(shown(MoneyFormatter.words(NORWEGIAN, NB))).isEqualTo("20,8_millioner kroner");
        assertThat(shown(MoneyFormatter.words(STATE, EN))).isEqualTo("SEK_20.8_million");
        assertThat(shown(MoneyFormatter.words(Money.of(400_000, SEK), SV))).isEqualTo("400_000_kronor");
        assertThat(shown(MoneyFormatter.words(Money.of(1_000_000, SEK), SV))).isEqualTo("1_miljon kronor");
        assertThat(shown(MoneyFormatter.words(Money.of(1_635_000_000, SEK), SV))).isEqualTo("1_635_miljoner kronor");
        assertThat(shown(MoneyFormatter.words(Money.of(1_250_000_000, NOK), NB))).isEqualTo("1,25_milliarder kroner");
        assertThat(shown(MoneyFormatter.words(Money.of(1, SEK), SV))).isEqualTo("1_krona");
        assertThat(shown(MoneyFormatter.words(Money.of(1_234_567, SEK), SV))).isEqualTo("1_234_567_kronor");
    }

    @Test
    void an_adjustment_has_the_minus_sign_itself() {
        var back = Money.of(400_000, SEK).negated();
        assertThat(shown(MoneyFormatter.format(back, SV))).isEqualTo("\u2212400_000_kr");
        assertThat(shown(MoneyFormatter.format(back, EN))).isEqualTo("\u2212SEK_400,000");
        assertThat(shown(MoneyFormatter.words(back, SV))).isEqualTo("\u2212400_000_kronor");
    }

    @Test
    void an_amount_says_how_sure_it_is() {
        var about = StatedAmount.approximate(Money.of(60_000, SEK));
        assertThat(shown(MoneyFormatter.format(about, SV))).isEqualTo("ca_60_000_kr");
        assertThat(shown(MoneyFormatter.format(about, EN))).isEqualTo("about_SEK_60,000");
        assertThat(shown(MoneyFormatter.format(StatedAmount.stated(STATE), SV))).isEqualTo("20_800_000_kr");
        assertThat(MoneyFormatter.format(StatedAmount.notStated(NOK), SV)).isEqualTo("belopp ej angivet");
        assertThat(MoneyFormatter.format(StatedAmount.notStated(NOK), NB)).isEqualTo("beløp ikke oppgitt");
    }

    @Test
    void what_is_written_is_read_as_the_same_sum() {
        var seed = Seed.next();
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            var minor = random.nextLong() % Money.MAX_MINOR >> random.nextInt(50);
            var zeros = (long) Math.pow(10, random.nextInt(10));
            for (var currency : Currency.values()) {
                var money = Money.adjustment(minor / zeros * zeros, currency);
                var stated = StatedAmount.approximate(money.isNegative() ? money.negated() : money);
                for (var language : Language.values()) {
                    for (var written : new String[]{MoneyFormatter.format(money, language),
                            MoneyFormatter.words(money, language)}) {
                        assertThat(MoneyParser.parseAdjustment(written, language, currency, "sum"))
                                .as("%s in %s, %s", written, language, Seed.toRepeat(seed)).isEqualTo(money);
                    }
                    var about = MoneyFormatter.format(stated, language);
                    assertThat(MoneyParser.parseStated(about, language, currency, "sum"))
                            .as("%s in %s, %s", about, language, Seed.toRepeat(seed)).isEqualTo(stated);
                }
            }
        }
    }

    @Test
    void whole_thousands_and_hundred_thousands_are_read_back_from_a_column() {
        var seed = Seed.next();
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            for (var currency : Currency.values()) {
                for (var language : Language.values()) {
                    var money = Money.of(random.nextInt(1_000_000) * 100_000L, currency);
                    for (var scale : MoneyFormatter.Scale.values()) {
                        var written = MoneyFormatter.format(money, scale, language);
                        assertThat(MoneyParser.parse(written, language, currency, "sum"))
                                .as("%s in %s, %s", written, language, Seed.toRepeat(seed)).isEqualTo(money);
                    }
                }
            }
        }
    }
}
