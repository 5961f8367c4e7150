package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.shared.Language.EN;
import static se.samverk.shared.Language.NB;
import static se.samverk.shared.Language.SV;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityFormatterTest {

    private static String shown(Quantity quantity, Language language) {
        return QuantityFormatter.format(quantity, language).replace('\u00a0', '_');
    }

    @Test
    void the_qualifier_is_printed_every_time() {
        var participants = Quantity.of(2_300, Unit.PERSON, Qualifier.MORE_THAN);
        assertThat(shown(participants, SV)).isEqualTo("över_2_300_personer");
        assertThat(shown(participants, NB)).isEqualTo("over_2_300_personer");
        assertThat(shown(participants, EN)).isEqualTo("more than_2,300_people");
        assertThat(shown(Quantity.of(250, Unit.PERSON, Qualifier.APPROX), SV)).isEqualTo("omkring_250_personer");
        assertThat(shown(Quantity.of(250, Unit.PERSON, Qualifier.APPROX), EN)).isEqualTo("about_250_people");
        assertThat(shown(Quantity.of(5, Unit.GOAL, Qualifier.AT_LEAST), SV)).isEqualTo("minst_5_mål");
        assertThat(shown(Quantity.of(5, Unit.DAY, Qualifier.AT_MOST), NB)).isEqualTo("høyst_5_dager");
        assertThat(shown(Quantity.of(60, Unit.PERCENT, Qualifier.SHARE_OF), SV)).isEqualTo("andel_60_%");
        for (var language : Language.values()) {
            for (var qualifier : Qualifier.values()) {
                var alone = shown(Quantity.exactly(7, Unit.COURSE), language);
                var written = shown(Quantity.of(7, Unit.COURSE, qualifier), language);
                assertThat(written).endsWith(alone);
                assertThat(written.equals(alone)).isEqualTo(qualifier == Qualifier.EXACT);
            }
        }
    }

    @Test
    void numbers_follow_the_language() {
        assertThat(shown(Quantity.of(new BigDecimal("7.50"), Unit.HP, Qualifier.EXACT), SV)).isEqualTo("7,5_hp");
        assertThat(shown(Quantity.of(new BigDecimal("7.5"), Unit.HP, Qualifier.EXACT), EN)).isEqualTo("7.5_credits");
        assertThat(shown(Quantity.exactly(60, Unit.PERCENT), SV)).isEqualTo("60_%");
        assertThat(shown(Quantity.exactly(60, Unit.PERCENT), EN)).isEqualTo("60%");
        assertThat(shown(Quantity.exactly(-5, Unit.PERCENT), SV)).isEqualTo("\u22125_%");
        assertThat(shown(Quantity.exactly(1_000_000, Unit.INHABITANT), NB)).isEqualTo("1_000_000_innbyggere");
    }

    @Test
    void one_has_the_singular() {
        assertThat(shown(Quantity.exactly(1, Unit.COURSE), SV)).isEqualTo("1_kurs");
        assertThat(shown(Quantity.exactly(14, Unit.COURSE), SV)).isEqualTo("14_kurser");
        assertThat(shown(Quantity.exactly(1, Unit.PERSON), EN)).isEqualTo("1_person");
    }

    @Test
    void a_range_has_an_en_dash() {
        var length = Quantity.range(BigDecimal.valueOf(2), BigDecimal.TEN, Unit.DAY, Qualifier.EXACT);
        assertThat(shown(length, SV)).isEqualTo("2\u201310_dagar");
    }

    @Test
    void money_in_a_series_is_about_with_its_own_word() {
        var cost = Quantity.of(60_000, Unit.SEK, Qualifier.APPROX);
        assertThat(shown(cost, SV)).isEqualTo("ca_60_000_kr");
        assertThat(shown(cost, EN)).isEqualTo("about_SEK_60,000");
    }

    @Test
    void the_noun_of_the_source_may_stand_instead_of_the_units() {
        var staff = Quantity.of(250, Unit.PERSON, Qualifier.APPROX);
        assertThat(QuantityFormatter.format(staff, "medarbetare", SV)).isEqualTo("omkring\u00a0250\u00a0medarbetare");
        assertThat(QuantityFormatter.format(Quantity.exactly(3, Unit.OTHER), "lotsgrupper", SV))
                .isEqualTo("3\u00a0lotsgrupper");
        assertThat(QuantityFormatter.format(Quantity.exactly(3, Unit.OTHER), " ", SV)).isEqualTo("3");
    }

    @Test
    void every_unit_has_a_noun_or_a_sign_in_every_language() {
        for (var language : Language.values()) {
            for (var unit : Unit.values()) {
                assertThat(shown(Quantity.exactly(2, unit), language)).startsWith(
                        language == EN && (unit == Unit.SEK || unit == Unit.NOK) ? unit.name() : "2");
            }
            assertThat(QuantityFormatter.noun(Unit.PERSON, language)).isPresent();
            assertThat(QuantityFormatter.noun(Unit.OTHER, language)).isEmpty();
        }
    }

    @Test
    void the_three_languages_have_the_same_words() {
        assertThat(ValueWords.of(SV).keys()).isNotEmpty().isEqualTo(ValueWords.of(NB).keys())
                .isEqualTo(ValueWords.of(EN).keys());
    }
}
