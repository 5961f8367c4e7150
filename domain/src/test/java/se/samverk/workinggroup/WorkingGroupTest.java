package se.samverk.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

class WorkingGroupTest {
    private static final Map<GroupState, Set<GroupState>> NEXT = new EnumMap<>(
            Map.of(GroupState.PLANNED, Set.of(GroupState.ACTIVE), GroupState.ACTIVE,
                    Set.of(GroupState.DORMANT, GroupState.CLOSED), GroupState.DORMANT,
                    Set.of(GroupState.ACTIVE, GroupState.CLOSED), GroupState.CLOSED, Set.of(GroupState.ACTIVE)));

    private final Organisation town = new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.SE, null);
    private final Collaboration collaboration = new Collaboration("Närvård", CollaborationLevel.LOCAL, Country.SE,
            Language.SV, town, "");

    private WorkingGroup group() {
        return new WorkingGroup(collaboration, "Arbetsgrupp", GroupKind.WORKING_GROUP, Language.SV, town, town);
    }

    private WorkingGroup in(GroupState state) {
        WorkingGroup group = group();
        switch (state) {
            case PLANNED -> {
            }
            case ACTIVE -> group.activate();
            case DORMANT -> {
                group.activate();
                group.rest();
            }
            case CLOSED -> {
                group.activate();
                group.close("Uppdraget är slutfört.");
            }
        }
        return group;
    }

    static Stream<Arguments> everyChange() {
        return Arrays.stream(GroupState.values())
                .flatMap(from -> Stream.of(GroupState.ACTIVE, GroupState.DORMANT, GroupState.CLOSED)
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyChange")
    void r3_a_group_changes_its_state_only_as_the_table_says(GroupState from, GroupState to) {
        assertThat(from.next()).isEqualTo(NEXT.get(from));
        WorkingGroup group = in(from);
        Runnable change = switch (to) {
            case ACTIVE -> group::activate;
            case DORMANT -> group::rest;
            default -> () -> group.close("Uppdraget är slutfört.");
        };
        if (NEXT.get(from).contains(to)) {
            change.run();
            assertThat(group.getState()).isEqualTo(to);
        } else {
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(change::run)
                    .matches(no -> no.key().equals("group.R3"));
            assertThat(group.getState()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void r3_closing_needs_a_reason(String reason) {
        WorkingGroup group = in(GroupState.ACTIVE);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> group.close(reason))
                .matches(no -> no.key().equals("group.R3.reason") && no.field().equals("reason"));
        assertThat(group.getState()).isEqualTo(GroupState.ACTIVE);
    }

    @Test
    void r1_a_collaboration_has_a_host_that_is_a_legal_person() {
        assertThatNullPointerException().isThrownBy(() -> new Collaboration("Närvård", CollaborationLevel.LOCAL,
                Country.SE, Language.SV, null, "")).withMessageStartingWith("R1");
    }

    @Test
    void r2_a_group_names_who_archives_and_who_registers() {
        assertThatNullPointerException().isThrownBy(() -> new WorkingGroup(collaboration, "Arbetsgrupp",
                GroupKind.WORKING_GROUP, Language.SV, null, town));
        assertThatNullPointerException().isThrownBy(() -> new WorkingGroup(collaboration, "Arbetsgrupp",
                GroupKind.WORKING_GROUP, Language.SV, town, null));
    }

    @Test
    void r4_a_group_publishes_only_when_its_mandate_says_so() {
        WorkingGroup group = group();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> Visibility.PUBLIC.requireAllowedIn(group, "visibility"))
                .matches(no -> no.key().equals("group.R4") && no.field().equals("visibility"));
        Visibility.ALL_MEMBERS.requireAllowedIn(group, "visibility");
        group.giveMandate("Får publicera", true);
        Visibility.PUBLIC.requireAllowedIn(group, "visibility");
    }

    @Test
    void a_group_does_not_report_to_itself() {
        WorkingGroup group = group();
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> group.reportTo(group))
                .matches(no -> no.key().equals("group.reportsToItself"));
        group.reportTo(null);
        assertThat(group.getReportsTo()).isEmpty();
    }

    @Test
    void each_level_of_visibility_has_its_keys() {
        assertThat(Visibility.GROUP.audiences(7)).containsExactly(Audience.group(7));
        assertThat(Visibility.MEMBER_ORGS.audiences(7)).containsExactlyInAnyOrder(Audience.group(7),
                Audience.groupOrgs(7));
        assertThat(Visibility.ALL_MEMBERS.audiences(7)).containsExactly(Audience.MEMBERS);
        assertThat(Visibility.PUBLIC.audiences(7)).containsExactlyInAnyOrder(Audience.PUBLIC, Audience.MEMBERS);
        assertThat(Visibility.draftAudiences(7)).containsExactly(Audience.draftGroup(7));
    }
}
