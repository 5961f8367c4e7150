package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverk.shared.Currency.NOK;
import static se.samverk.shared.Currency.SEK;
import static se.samverk.shared.Language.EN;
import static se.samverk.shared.Language.NB;
import static se.samverk.shared.Language.SV;
import static se.samverk.shared.Refusal.keyOf;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyParserTest {

    private static final Money CITY = Money.of(400_000, SEK);
    private static final Money STATE = Money.of(20_800_000, SEK);

    private static Money read(String text, Language language, Currency currency) {
        return MoneyParser.parse(text, language, currency, "granted");
    }

    private static String refusalOf(String text, Language language) {
        return keyOf(() -> read(text, language, SEK));
    }

    @Test
    void four_hundred_thousand_is_read_with_any_kind_of_space() {
        for (var space : List.of(" ", "\u00a0", "\u202f", "\u2009", "\t", "")) {
            for (var language : Language.values()) {
                assertThat(read("400" + space + "000", language, SEK)).isEqualTo(CITY);
                assertThat(read("400" + space + "000" + space + "kr", language, SEK)).isEqualTo(CITY);
            }
        }
    }

    @Test
    void sums_are_read_as_the_field_writes_them() {
        for (var text : List.of("400 000,00", "400 000.00", "0,4 mnkr", "400 tkr", "400 000 kr", "400 000 kronor",
                "kr 400 000", "400 000:-", "400 000,-", "SEK 400 000", "400 000 SEK", "400 KSEK", "0,4 Mkr",
                "0,4 miljoner", "400.000,00", "400 tusen kronor", "400 000 svenska kronor", "400 000 kr.")) {
            assertThat(read(text, SV, SEK)).as(text).isEqualTo(CITY);
        }
        for (var text : List.of("20,8 miljoner", "20,8 miljoner kronor", "20.8 MSEK", "20,8 MSEK", "20,8 mkr",
                "20,8 mnkr", "20,800 mnkr", "20,8 milj. kr", "20,8\u00a0miljoner\u00a0kronor", "20,8 MILJONER KRONOR",
                "0,0208 mdkr", "20 800 tkr", "20.800.000")) {
            assertThat(read(text, SV, SEK)).as(text).isEqualTo(STATE);
        }
        for (var text : List.of("20,8 mill. kr", "20,8 mill kr", "20,8 mill.kr", "20,8 mill.", "20,8 MNOK",
                "20,8 millioner kroner", "20,8 millioner norske kroner", "kr 20 800 000", "NOK 20 800 000")) {
            assertThat(read(text, NB, NOK)).as(text).isEqualTo(Money.of(20_800_000, NOK));
        }
        for (var text : List.of("SEK 20,800,000", "20,800,000", "SEK 20.8 million", "SEK 20.8m", "20.8 MSEK",
                "SEK 0.0208 billion", "SEK 20,800,000.00", "20 800 000")) {
            assertThat(read(text, EN, SEK)).as(text).isEqualTo(STATE);
        }
        assertThat(read("SEK 1,234 million", EN, SEK)).isEqualTo(Money.of(1_234_000_000, SEK));
        assertThat(read("1,234 mnkr", SV, SEK)).isEqualTo(Money.of(1_234_000, SEK));
        assertThat(read("12,50", SV, SEK)).isEqualTo(Money.ofMinor(1_250, SEK));
        assertThat(read("12,5", EN, SEK)).isEqualTo(Money.ofMinor(1_250, SEK));
    }

    @Test
    void one_mark_before_three_digits_is_refused_as_ambiguous() {
        for (var text : List.of("1.234", "75.000", "1,234", "1.234 kr", "400.000", "1 000.000", "kr 75.000")) {
            assertThat(refusalOf(text, SV)).as(text).isEqualTo("money.ambiguous");
            assertThat(refusalOf(text, NB)).as(text).isEqualTo("money.ambiguous");
        }
        assertThat(refusalOf("1.234", EN)).isEqualTo("money.ambiguous");
        assertThat(refusalOf("1.234 mnkr", SV)).isEqualTo("money.ambiguous");
        assertThat(read("1,234", EN, SEK)).isEqualTo(Money.of(1_234, SEK));
        assertThat(read("1 234", SV, SEK)).isEqualTo(Money.of(1_234, SEK));
        assertThat(read("1234,50", SV, SEK)).isEqualTo(Money.ofMinor(123_450, SEK));
    }

    @Test
    void a_refusal_names_the_field_the_text_and_the_way_out() {
        var refusal = catchThrowableOfType(RuleBroken.class, () -> read("1.234", SV, SEK));
        assertThat(refusal.field()).isEqualTo("granted");
        assertThat(refusal.arguments()).containsExactly("1.234", "1\u00a0234");
    }

    @Test
    void only_an_adjustment_may_be_negative() {
        for (var text : List.of("-400 000", "\u2212400 000", "- 400 000 kr", "-0,4 mnkr", "\u2212SEK 400 000",
                "SEK -400 000")) {
            assertThat(MoneyParser.parseAdjustment(text, SV, SEK, "change")).as(text).isEqualTo(CITY.negated());
            assertThat(refusalOf(text, SV)).as(text).isEqualTo("money.negative");
        }
        assertThat(MoneyParser.parseAdjustment("400 000", SV, SEK, "change")).isEqualTo(CITY);
        assertThat(keyOf(() -> MoneyParser.parseAdjustment("--4", SV, SEK, "change"))).isEqualTo("money.unreadable");
    }

    @Test
    void everything_else_is_refused_with_its_reason() {
        assertThat(refusalOf("", SV)).isEqualTo("money.required");
        assertThat(refusalOf(null, SV)).isEqualTo("money.required");
        assertThat(refusalOf("mycket", SV)).isEqualTo("money.unreadable");
        assertThat(refusalOf("om 400 000", SV)).isEqualTo("money.unreadable");
        assertThat(refusalOf("2018-10-10", SV)).isEqualTo("money.unreadable");
        assertThat(refusalOf("1e5", SV)).isEqualTo("money.unreadable");
        assertThat(refusalOf("1".repeat(90), SV)).isEqualTo("money.unreadable");
        assertThat(refusalOf("400 00", SV)).isEqualTo("money.grouping");
        assertThat(refusalOf("400 euro", SV)).isEqualTo("money.unit");
        assertThat(refusalOf("1 billion kr", NB)).isEqualTo("money.unit");
        assertThat(refusalOf("400 000 NOK", SV)).isEqualTo("money.currency");
        assertThat(refusalOf("NOK 400 000 kr", SV)).isEqualTo("money.currency");
        assertThat(refusalOf("20,8 millioner norske kroner", NB)).isEqualTo("money.currency");
        assertThat(refusalOf("0,123", SV)).isEqualTo("money.decimals");
        assertThat(refusalOf("1234,567", SV)).isEqualTo("money.decimals");
        assertThat(refusalOf("10 001 mdkr", SV)).isEqualTo("money.tooLarge");
        assertThat(refusalOf("9".repeat(60), SV)).isEqualTo("money.tooLarge");
        assertThat(read("10 000 mdkr", SV, SEK).minor()).isEqualTo(Money.MAX_MINOR);
    }

    @Test
    void an_amount_is_read_with_how_sure_it_is() {
        var sixty = Money.of(60_000, SEK);
        assertThat(MoneyParser.parseStated("ca 60 000 kr", SV, SEK, "cost")).isEqualTo(StatedAmount.approximate(sixty));
        assertThat(MoneyParser.parseStated("Omkring 60 tkr", SV, SEK, "cost"))
                .isEqualTo(StatedAmount.approximate(sixty));
        assertThat(MoneyParser.parseStated("60 000", SV, SEK, "cost")).isEqualTo(StatedAmount.stated(sixty));
        assertThat(MoneyParser.parseStated(" ", NB, NOK, "cost")).isEqualTo(StatedAmount.notStated(NOK));
        assertThat(MoneyParser.parseStated("0", SV, SEK, "cost")).isEqualTo(StatedAmount.stated(Money.zero(SEK)));
        assertThat(keyOf(() -> MoneyParser.parseStated("ca 60.000", SV, SEK, "cost"))).isEqualTo("money.ambiguous");
        assertThat(refusalOf("ca 60 000", SV)).isEqualTo("money.unreadable");
    }
}
