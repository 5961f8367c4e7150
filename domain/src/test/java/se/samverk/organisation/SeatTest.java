package se.samverk.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class SeatTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 14);

    private final Organisation town = new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.SE, null);

    private Seat seat(Role role, SubjectRef place) {
        return new Seat(role, place, town, null, DAY);
    }

    private static SubjectRef place(SubjectKind kind) {
        return kind == null ? null : new SubjectRef(kind, 7);
    }

    static Stream<Arguments> rolesAndPlaces() {
        return Arrays.stream(Role.values()).flatMap(role -> Stream
                .of(null, SubjectKind.COLLABORATION, SubjectKind.ORGANISATION, SubjectKind.GROUP, SubjectKind.PROJECT)
                .map(kind -> Arguments.of(role, kind)));
    }

    @ParameterizedTest
    @MethodSource("rolesAndPlaces")
    void a_role_is_held_in_its_own_kind_of_place_and_in_no_other(Role role, SubjectKind kind) {
        SubjectKind own = switch (role) {
            case SYSTEM_ADMINISTRATOR -> null;
            case COORDINATOR -> SubjectKind.COLLABORATION;
            case ORGANISATION_ADMINISTRATOR, READER, FUNDER -> SubjectKind.ORGANISATION;
            case CHAIR, CONVENER, SECRETARY, ADJUSTER, MEMBER, SUBSTITUTE, CO_OPTED, OBSERVER -> SubjectKind.GROUP;
        };
        if (own == kind) {
            assertThat(seat(role, place(kind)).getPlace().map(SubjectRef::kind).orElse(null)).isEqualTo(own);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> seat(role, place(kind)));
        }
    }

    @Test
    void r1_a_seat_names_an_organisation() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Seat(Role.MEMBER, place(SubjectKind.GROUP), null, null, DAY))
                .withMessageStartingWith("R1");
    }

    @Test
    void r4_a_closed_organisation_gets_no_new_seats() {
        town.close(DAY, null);
        assertThat(seat(Role.MEMBER, place(SubjectKind.GROUP)).isValidOn(DAY)).isTrue();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> new Seat(Role.MEMBER, place(SubjectKind.GROUP), town, null, DAY.plusDays(1)))
                .matches(no -> no.key().equals("organisation.R4") && no.field().equals("organisation"));
    }

    @Test
    void r4_nobody_new_takes_a_seat_of_a_closed_organisation() {
        Seat seat = seat(Role.MEMBER, place(SubjectKind.GROUP));
        Person person = new Person("Ledamoten", null);
        town.close(DAY, null);
        assertThat(new Holding(seat, person, DAY).getPerson()).isEqualTo(person);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Holding(seat, person, DAY.plusDays(1)))
                .matches(no -> no.key().equals("organisation.R4") && no.field().equals("person"));
    }

    @Test
    void a_seat_is_valid_from_its_first_day_through_its_last() {
        Seat seat = seat(Role.MEMBER, place(SubjectKind.GROUP));
        seat.end(DAY.plusDays(1));
        assertThat(seat.isValidOn(DAY.minusDays(1))).isFalse();
        assertThat(seat.isValidOn(DAY)).isTrue();
        assertThat(seat.isValidOn(DAY.plusDays(1))).isTrue();
        assertThat(seat.isValidOn(DAY.plusDays(2))).isFalse();
    }

    @Test
    void neither_a_seat_nor_a_holding_ends_before_it_began() {
        Seat seat = seat(Role.MEMBER, place(SubjectKind.GROUP));
        Holding holding = new Holding(seat, new Person("Ledamoten", null), DAY);
        for (Runnable ending : new Runnable[]{() -> seat.end(DAY.minusDays(1)), () -> holding.end(DAY.minusDays(1))}) {
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(ending::run)
                    .matches(no -> no.key().equals("seat.endsTooEarly") && no.field().equals("lastDay"));
        }
        holding.end(DAY);
        seat.end(DAY);
        assertThat(holding.getValidTo()).contains(DAY);
        assertThat(seat.getValidTo()).contains(DAY);
    }

    @Test
    void r9_a_seat_is_handed_over_from_a_day_after_its_holder_began() {
        Holding holding = new Holding(seat(Role.MEMBER, place(SubjectKind.GROUP)), new Person("Anna", null), DAY);
        Holding next = holding.handOver(new Person("Bo", null), DAY.plusDays(30));
        assertThat(holding.getValidTo()).contains(DAY.plusDays(29));
        assertThat(next.getSeat()).isSameAs(holding.getSeat());
        assertThat(next.getValidFrom()).isEqualTo(DAY.plusDays(30));
        assertThat(next.getValidTo()).isEmpty();
        assertThat(next.isIntroduced()).isFalse();
    }

    @Test
    void r9_neither_on_the_first_day_nor_to_the_same_person() {
        Person anna = new Person("Anna", null);
        Holding holding = new Holding(seat(Role.MEMBER, place(SubjectKind.GROUP)), anna, DAY);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> holding.handOver(new Person("Bo", null), DAY))
                .matches(no -> no.key().equals("seat.R9.tooEarly") && no.field().equals("from"));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> holding.handOver(anna, DAY.plusDays(1)))
                .matches(no -> no.key().equals("seat.R9.same") && no.field().equals("person"));
        assertThat(holding.getValidTo()).isEmpty();
    }

    @Test
    void r9_who_was_to_leave_earlier_still_does() {
        Holding holding = new Holding(seat(Role.MEMBER, place(SubjectKind.GROUP)), new Person("Anna", null), DAY);
        holding.end(DAY.plusDays(5));
        holding.handOver(new Person("Bo", null), DAY.plusDays(30));
        assertThat(holding.getValidTo()).contains(DAY.plusDays(5));
    }

    @ParameterizedTest
    @EnumSource
    void r10_only_a_seat_that_takes_part_in_deciding_has_a_substitute(Role role) {
        boolean may = Set.of(Role.CHAIR, Role.CONVENER, Role.SECRETARY, Role.ADJUSTER, Role.MEMBER).contains(role);
        Seat seat = seat(role, place(role.place()));
        if (may) {
            Seat standIn = seat.substitute(DAY);
            assertThat(standIn.getRole()).isEqualTo(Role.SUBSTITUTE);
            assertThat(standIn.getSubstituteFor()).contains(seat);
            assertThat(standIn.getPlace()).isEqualTo(seat.getPlace());
            assertThat(standIn.getOrganisation()).isSameAs(town);
        } else {
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> seat.substitute(DAY))
                    .matches(no -> no.key().equals("seat.R10"));
        }
    }

    @Test
    void chair_and_convener_lead_and_reviewers_do_not_read_for_their_organisation() {
        assertThat(Arrays.stream(Role.values()).filter(Role::leads)).containsExactlyInAnyOrder(Role.CHAIR,
                Role.CONVENER);
        assertThat(Arrays.stream(Role.values()).filter(role -> !role.readsForOrganisation()))
                .containsExactlyInAnyOrder(Role.FUNDER, Role.SYSTEM_ADMINISTRATOR);
    }
}
