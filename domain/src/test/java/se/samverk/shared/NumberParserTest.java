package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverk.shared.Language.EN;
import static se.samverk.shared.Language.NB;
import static se.samverk.shared.Language.SV;
import static se.samverk.shared.Refusal.keyOf;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberParserTest {

    private static BigDecimal read(String text, Language language) {
        return NumberParser.parse(text, language, "value");
    }

    @Test
    void every_kind_of_space_separates_thousands() {
        for (var space : new String[]{" ", "\u00a0", "\u202f", "\u2009", "\u2007", "\u2008", "\t", "\u3000", "  "}) {
            for (var language : Language.values()) {
                assertThat(read("400" + space + "000", language)).isEqualByComparingTo("400000");
                assertThat(read(space + "1" + space + "300" + space, language)).isEqualByComparingTo("1300");
            }
        }
    }

    @Test
    void the_decimal_mark_is_a_comma_and_in_english_a_point() {
        assertThat(read("7,5", SV)).isEqualByComparingTo("7.5");
        assertThat(read("7,125", NB)).isEqualByComparingTo("7.125");
        assertThat(read("7.125", EN)).isEqualByComparingTo("7.125");
        assertThat(read("2 300,25", SV)).isEqualByComparingTo("2300.25");
        assertThat(read("2,300.25", EN)).isEqualByComparingTo("2300.25");
    }

    @Test
    void a_mark_that_can_only_be_the_other_way_round_is_understood() {
        assertThat(read("7.5", SV)).isEqualByComparingTo("7.5");
        assertThat(read("7,5", EN)).isEqualByComparingTo("7.5");
        assertThat(read("1.234.567", SV)).isEqualByComparingTo("1234567");
        assertThat(read("1.234,5", NB)).isEqualByComparingTo("1234.5");
        assertThat(read("1,234.5", SV)).isEqualByComparingTo("1234.5");
        assertThat(read("0.125", SV)).isEqualByComparingTo("0.125");
    }

    @Test
    void a_quantity_in_press_style_counts_thousands() {
        assertThat(read("75.000", NB)).isEqualByComparingTo("75000");
        assertThat(read("75.000", SV)).isEqualByComparingTo("75000");
        assertThat(read("75,000", EN)).isEqualByComparingTo("75000");
    }

    @Test
    void a_minus_may_be_a_hyphen_or_the_sign_itself() {
        for (var minus : new String[]{"-", "\u2212", "\u2011", "- "}) {
            assertThat(read(minus + "400 000", SV)).isEqualByComparingTo("-400000");
        }
        assertThat(keyOf(() -> read("--4", SV))).isEqualTo("number.unreadable");
    }

    @Test
    void wrong_groups_and_other_characters_are_refused() {
        assertThat(read("1 000 000", SV)).isEqualByComparingTo("1000000");
        for (var wrong : new String[]{"400 00", "4000 000", "1 2345", "0 400", "1.234 567", "1.234.56", "1 000,5 0",
                "1,2,3"}) {
            assertThat(keyOf(() -> read(wrong, SV))).as(wrong).isEqualTo("number.grouping");
        }
        for (var wrong : new String[]{"fyra", "4a", "1e5", ",5", "5,", "1..2", "\u0664", "1/2", "9".repeat(61)}) {
            assertThat(keyOf(() -> read(wrong, SV))).as(wrong).isEqualTo("number.unreadable");
        }
        assertThat(keyOf(() -> read(" \u00a0", SV))).isEqualTo("number.required");
        assertThat(keyOf(() -> read(null, SV))).isEqualTo("number.required");
    }

    @Test
    void a_refusal_names_the_field_and_what_was_typed() {
        var refusal = catchThrowableOfType(RuleBroken.class, () -> NumberParser.parse("400 00", SV, "visits"));
        assertThat(refusal.field()).isEqualTo("visits");
        assertThat(refusal.arguments()).containsExactly("400 00");
    }

    @Test
    void what_is_written_is_read_as_the_same_number() {
        var seed = Seed.next();
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            var number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(5));
            for (var language : Language.values()) {
                var written = QuantityFormatter.number(number, language);
                if (written.matches("\u2212?[1-9][0-9]{0,2}[,.][0-9]{3}") && language != EN) {
                    assertThat(written).contains(",");
                }
                assertThat(read(written, language)).as("%s, %s", written, Seed.toRepeat(seed))
                        .isEqualByComparingTo(number);
            }
        }
    }
}
