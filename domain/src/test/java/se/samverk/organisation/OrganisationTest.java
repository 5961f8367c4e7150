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
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class OrganisationTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 14);

    private final Organisation town = new Organisation(OrganisationKind.MUNICIPALITY, " Ekstad ", Country.SE, null);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void an_organisation_has_a_name(String name) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> town.rename(name, DAY, DAY))
                .matches(no -> no.key().equals("organisation.nameMissing") && no.field().equals("name"));
        assertThat(town.getName()).isEqualTo("Ekstad");
    }

    @Test
    void a_new_name_is_sorted_by_the_new_name() {
        town.rename("Åmåls kommun", DAY, DAY);
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
    void r6_a_new_name_from_today_takes_effect_and_what_is_of_before_keeps_the_old() {
        town.rename("Ekstads kommun", DAY, DAY);
        assertThat(town.getName()).isEqualTo("Ekstads kommun");
        assertThat(town.nameOn(DAY.minusDays(1))).isEqualTo("Ekstad");
        assertThat(town.nameOn(DAY)).isEqualTo("Ekstads kommun");
        assertThat(town.getOtherNames()).extracting(OrganisationName::getName).containsExactly("Ekstad");
    }

    @Test
    void r6_a_name_from_a_day_to_come_takes_effect_on_that_day() {
        town.rename("Ekstads kommun", DAY.plusDays(2), DAY);
        assertThat(town.getName()).isEqualTo("Ekstad");
        assertThat(town.nameOn(DAY.plusDays(2))).isEqualTo("Ekstads kommun");
        assertThat(town.startDay(DAY.plusDays(1))).isFalse();
        assertThat(town.startDay(DAY.plusDays(2))).isTrue();
        assertThat(town.startDay(DAY.plusDays(2))).isFalse();
        assertThat(town.getName()).isEqualTo("Ekstads kommun");
        assertThat(town.nameOn(DAY.plusDays(1))).isEqualTo("Ekstad");
    }

    @Test
    void r6_a_second_name_to_come_takes_the_place_of_the_first() {
        town.rename("Ekstads kommun", DAY.plusDays(2), DAY);
        town.rename("Ekstads stad", DAY.plusDays(1), DAY);
        assertThat(town.startDay(DAY.plusDays(3))).isTrue();
        assertThat(town.getName()).isEqualTo("Ekstads stad");
        assertThat(town.getOtherNames()).hasSize(1);
    }

    @Test
    void r6_names_follow_each_other_in_time() {
        town.rename("Ekstads kommun", DAY, DAY);
        town.rename("Ekstads stad", DAY.plusYears(1), DAY.plusYears(1));
        assertThat(town.nameOn(DAY.minusDays(1))).isEqualTo("Ekstad");
        assertThat(town.nameOn(DAY.plusYears(1).minusDays(1))).isEqualTo("Ekstads kommun");
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> town.rename("Ekby", DAY, DAY.plusYears(2)))
                .matches(no -> no.key().equals("organisation.R6.earlier") && no.field().equals("from"));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> town.rename("Ekstads stad", DAY.plusYears(3), DAY.plusYears(2)))
                .matches(no -> no.key().equals("organisation.R6.same"));
    }

    @Test
    void r3_an_organisation_is_never_below_itself() {
        Organisation unit = new Organisation(OrganisationKind.MUNICIPAL_UNIT, "Enheten", Country.SE, town);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> town.change(OrganisationKind.MUNICIPALITY, unit, null))
                .matches(no -> no.key().equals("organisation.R3.parent") && no.field().equals("parent"));
        unit.change(OrganisationKind.COMMITTEE, town, DAY);
        assertThat(unit.getKind()).isEqualTo(OrganisationKind.COMMITTEE);
        assertThat(unit.isOpenOn(DAY.minusDays(1))).isFalse();
    }

    @Test
    void a_part_is_in_the_country_of_the_whole() {
        Organisation abroad = new Organisation(OrganisationKind.MUNICIPALITY, "Vik", Country.NO, null);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> town.change(OrganisationKind.MUNICIPALITY, abroad, null))
                .matches(no -> no.key().equals("organisation.parentAbroad"));
    }

    @Test
    void r7_what_has_ended_does_not_end_again_and_takes_over_nothing() {
        Organisation heir = new Organisation(OrganisationKind.MUNICIPALITY, "Nystad", Country.SE, null);
        town.close(DAY, heir);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> town.close(DAY.plusDays(1), null))
                .matches(no -> no.key().equals("organisation.R7.closed"));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> heir.close(DAY.plusDays(1), town))
                .matches(no -> no.key().equals("organisation.R3"));
        Organisation third = new Organisation(OrganisationKind.MUNICIPALITY, "Tredje", Country.SE, null);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> third.close(DAY, town))
                .matches(no -> no.key().equals("organisation.R7.heir") && no.field().equals("successor"));
    }

    @Test
    void r7_whoever_takes_over_stands_in_from_the_day_after_the_last() {
        Organisation heir = new Organisation(OrganisationKind.MUNICIPALITY, "Nystad", Country.SE, null);
        Organisation last = new Organisation(OrganisationKind.MUNICIPALITY, "Storstad", Country.SE, null);
        town.close(DAY, heir);
        heir.close(DAY.plusDays(10), last);
        assertThat(town.withHeirsOn(DAY)).containsExactly(town);
        assertThat(town.withHeirsOn(DAY.plusDays(1))).containsExactly(town, heir);
        assertThat(town.withHeirsOn(DAY.plusDays(11))).containsExactly(town, heir, last);
        assertThat(last.withHeirsOn(DAY.plusDays(11))).containsExactly(last);
    }

    @Test
    void r7_a_seat_is_taken_over_once_from_the_day_after_its_last() {
        Organisation heir = new Organisation(OrganisationKind.MUNICIPALITY, "Nystad", Country.SE, null);
        Seat seat = new Seat(Role.MEMBER, new SubjectRef(SubjectKind.GROUP, 7), town, "enhetschef", DAY);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> seat.takeOver(heir));
        seat.end(DAY.plusDays(3));
        Seat next = seat.takeOver(heir);
        assertThat(next.getOrganisation()).isSameAs(heir);
        assertThat(next.getValidFrom()).isEqualTo(DAY.plusDays(4));
        assertThat(next.getPlace()).isEqualTo(seat.getPlace());
        assertThat(seat.getSuccessor()).containsSame(next);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> seat.takeOver(heir))
                .matches(no -> no.key().equals("seat.takenOver"));
    }

    @ParameterizedTest
    @CsvSource({"SE, 212000-1355, 212000-1355", "SE, 2120001355, 212000-1355", "SE, 162120001355, 212000-1355",
            "NO, 940101808, 940101808", "NO, 940 101 808, 940101808"})
    void a_number_that_agrees_with_its_check_digit_is_kept_as_its_country_writes_it(Country country, String typed,
            String kept) {
        assertThat(OrganisationNumber.checked(country, typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"SE, 212000-1356", "SE, 212000-135", "SE, 940101808", "NO, 940101809", "NO, 2120001355", "NO, abc",
            "SE, 800101-1234"})
    void a_number_that_cannot_be_is_refused(Country country, String typed) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> OrganisationNumber.checked(country, typed))
                .matches(no -> no.key().equals("organisation.numberWrong." + country) && no.field().equals("number"));
    }

    @Test
    void no_number_is_no_fault() {
        assertThat(OrganisationNumber.checked(Country.SE, " ")).isNull();
        assertThat(OrganisationNumber.checked(Country.NO, null)).isNull();
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
