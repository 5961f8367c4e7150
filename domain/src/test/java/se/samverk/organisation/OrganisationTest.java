package se.samverk.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.RuleBroken;

class OrganisationTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 14);

    private final Organisation town = new Organisation(OrganisationKind.MUNICIPALITY, " Ekstad ", Country.SE, null);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void an_organisation_has_a_name(String name) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> town.rename(name))
                .matches(no -> no.key().equals("organisation.nameMissing") && no.field().equals("name"));
        assertThat(town.getName()).isEqualTo("Ekstad");
    }

    @Test
    void a_new_name_is_sorted_by_the_new_name() {
        town.rename("Åmåls kommun");
        assertThat(town.getName()).isEqualTo("Åmåls kommun");
        assertThat(town.getSortName()).isEqualTo("z1mz1ls kommun");
    }

    @Test
    void r3_an_organisation_does_not_succeed_itself() {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> town.close(DAY, town))
                .matches(no -> no.key().equals("organisation.R3"));
        assertThat(town.isOpenOn(DAY.plusYears(1))).isTrue();
    }

    @Test
    void a_closed_organisation_is_open_through_its_last_day_and_names_its_heir() {
        Organisation heir = new Organisation(OrganisationKind.MUNICIPALITY, "Nystad", Country.SE, null);
        town.close(DAY, heir);
        assertThat(town.isOpenOn(DAY)).isTrue();
        assertThat(town.isOpenOn(DAY.plusDays(1))).isFalse();
        assertThat(town.getSuccessor()).contains(heir);
    }

    @ParameterizedTest
    @CsvSource({"Ekstad, ekstad", "Åre, z1re", "Älv, z2lv", "Ærø, z2rz3", "Öst-Norge, z3st norge", "Idé, ide"})
    void a_sort_name_puts_the_last_letters_of_both_languages_last(String name, String key) {
        assertThat(SortName.of(name)).isEqualTo(key);
    }

    @Test
    void a_sort_name_is_never_longer_than_its_column() {
        assertThat(SortName.of("å".repeat(Organisation.NAME_LENGTH))).hasSize(Organisation.NAME_LENGTH);
    }
}
