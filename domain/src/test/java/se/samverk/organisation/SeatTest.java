package se.samverk.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
    void chair_and_convener_lead_and_reviewers_do_not_read_for_their_organisation() {
        assertThat(Arrays.stream(Role.values()).filter(Role::leads)).containsExactlyInAnyOrder(Role.CHAIR,
                Role.CONVENER);
        assertThat(Arrays.stream(Role.values()).filter(role -> !role.readsForOrganisation()))
                .containsExactlyInAnyOrder(Role.FUNDER, Role.SYSTEM_ADMINISTRATOR);
    }
}
