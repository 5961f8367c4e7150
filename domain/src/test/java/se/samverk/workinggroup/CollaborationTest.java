package se.samverk.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

class CollaborationTest {
    private final Organisation town = new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.NO, null);

    private Collaboration collaboration() {
        return new Collaboration("Samarbeid", CollaborationLevel.LOCAL, Country.NO, Language.NB, town, null);
    }

    @ParameterizedTest
    @EnumSource
    void every_country_has_a_profile(Country country) {
        CountryProfile usual = CountryProfile.of(country);
        assertThat(usual.name()).isEqualTo(country.name());
        assertThat(usual.language()).isEqualTo(country == Country.SE ? Language.SV : Language.NB);
    }

    @Test
    void a_collaboration_begins_with_the_habit_of_its_country_and_may_change_it() {
        Collaboration collaboration = collaboration();
        assertThat(collaboration.getApproval()).isEqualTo(CountryProfile.NO.approval());
        collaboration.change("Nytt navn", CollaborationLevel.REGIONAL, Language.EN, ApprovalHabit.FORMAL_BODY, "Mål");
        assertThat(collaboration.getApproval()).isEqualTo(ApprovalHabit.FORMAL_BODY);
        assertThat(collaboration.getName()).isEqualTo("Nytt navn");
        assertThat(collaboration.getCountry()).isEqualTo(Country.NO);
    }

    @Test
    void a_group_is_changed_until_it_is_closed() {
        WorkingGroup group = new WorkingGroup(collaboration(), "Gruppe", GroupKind.WORKING_GROUP, Language.NB, town,
                town);
        group.activate();
        group.change("Team", GroupKind.IMPROVEMENT_TEAM, Language.NB, town, town);
        assertThat(group.getName()).isEqualTo("Team");
        group.close("Oppdraget er slutt");
        assertThatThrownBy(() -> group.change("Igjen", GroupKind.WORKING_GROUP, Language.NB, town, town))
                .isInstanceOf(RuleBroken.class).hasMessageContaining("group.closed");
    }
}
