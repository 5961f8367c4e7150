package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.organisation.Country;
import se.samverk.organisation.Role;
import se.samverk.organisation.SeatRow;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.CollaborationView;
import se.samverk.workinggroup.GroupState;
import se.samverk.workinggroup.GroupView;
import se.samverk.workinggroup.boundary.BeginCollaboration;
import se.samverk.workinggroup.boundary.BeginGroup;
import se.samverk.workinggroup.boundary.Beginnings;
import se.samverk.workinggroup.boundary.Groups;

/** A collaboration and a group start from three answers and can be used at once. Everything is rolled back. */
@ArquillianTest
class BeginningsIT extends RolledBack {
    @Inject
    private Beginnings beginnings;

    @Inject
    private Groups groups;

    @Inject
    private Seats seats;

    @Inject
    private Waitings waitings;

    @Test
    void a_collaboration_starts_as_is_usual_in_its_country_and_asks_for_a_coordinator() {
        CollaborationView started = as(World.ADMINISTRATOR, () -> groups.viewCollaboration(
                beginnings.collaboration(new BeginCollaboration("Ny samverkan", Country.SE, organisation()))));
        assertThat(started.language()).isEqualTo(Language.SV);
        assertThat(started.approval()).isEqualTo(ApprovalHabit.NEXT_MEETING);
        assertThat(started.seats()).extracting(SeatRow::role).containsExactly(Role.COORDINATOR);
        assertThat(started.seats().get(0).vacant()).isTrue();
        SubjectRef ref = new SubjectRef(SubjectKind.COLLABORATION, started.id());
        assertThat(as(World.ADMINISTRATOR, () -> waitings.forMeOn(ref))).isPresent();
    }

    @Test
    void a_host_from_another_country_is_refused() {
        world().as(World.ADMINISTRATOR, () -> assertThatThrownBy(() -> beginnings
                .collaboration(new BeginCollaboration("Nytt samarbeid", Country.NO, organisation())))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("host")));
    }

    @Test
    void a_group_starts_active_with_its_members_and_their_organisation_as_host() {
        GroupView started = begin(new BeginGroup.Member(organisation(), person(), Role.CHAIR),
                new BeginGroup.Member(organisation(), null, Role.MEMBER));
        assertThat(started.state()).isEqualTo(GroupState.ACTIVE);
        assertThat(started.archiveOwner().id()).isEqualTo(organisation());
        assertThat(started.seats()).extracting(SeatRow::role).containsExactly(Role.CHAIR, Role.MEMBER);
        assertThat(started.seats()).extracting(SeatRow::vacant).containsExactly(false, true);
    }

    @Test
    void where_nobody_chairs_the_host_has_an_empty_seat_for_it() {
        GroupView started = begin(new BeginGroup.Member(organisation(), person(), Role.MEMBER));
        assertThat(started.seats()).extracting(SeatRow::role).containsExactly(Role.MEMBER, Role.CHAIR);
        assertThat(started.seats().get(1).vacant()).isTrue();
    }

    @Test
    void nobody_speaks_for_an_organisation_without_a_seat_for_it() {
        refused("person0", new BeginGroup.Member(world().number("furustad"), person(), Role.MEMBER));
    }

    @Test
    void a_group_has_members() {
        refused("organisation0");
    }

    @Test
    void a_group_has_one_chair_at_most() {
        refused("role0", new BeginGroup.Member(organisation(), null, Role.CHAIR),
                new BeginGroup.Member(organisation(), null, Role.CHAIR));
    }

    @Test
    void a_role_outside_groups_is_no_membership() {
        refused("role0", new BeginGroup.Member(organisation(), null, Role.FUNDER));
    }

    private void refused(String field, BeginGroup.Member... members) {
        world().as(coordinator(), () -> assertThatThrownBy(() -> beginnings.group(order(members)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo(field)));
    }

    private GroupView begin(BeginGroup.Member... members) {
        return as(coordinator(), () -> groups.view(beginnings.group(order(members))));
    }

    private BeginGroup order(BeginGroup.Member... members) {
        return new BeginGroup(world().site(Place.OWN).collaboration(), "Ny grupp", organisation(), List.of(members));
    }

    private String coordinator() {
        return world().site(Place.OWN).coordinator();
    }

    private long organisation() {
        return world().site(Place.OWN).organisation();
    }

    private long person() {
        return world().person(world().site(Place.OWN).chair());
    }

    private <T> T as(String username, Supplier<T> act) {
        AtomicReference<T> answer = new AtomicReference<>();
        world().as(username, () -> answer.set(act.get()));
        return answer.get();
    }
}
