package se.samverk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Role;
import se.samverk.shared.Audience;

class CallerViewTest {
    private final SeatHeld member = new SeatHeld(1, Role.MEMBER, 7L, 12, "Ekstad");
    private final SeatHeld chair = new SeatHeld(2, Role.CHAIR, 7L, 12, "Ekstad");
    private final SeatHeld convener = new SeatHeld(3, Role.CONVENER, 8L, 13, "Region Väst");
    private final SeatHeld coordinator = new SeatHeld(4, Role.COORDINATOR, 7L, 12, "Ekstad");
    private final SeatHeld reader = new SeatHeld(5, Role.READER, 12L, 12, "Ekstad");
    private final SeatHeld administrator = new SeatHeld(6, Role.SYSTEM_ADMINISTRATOR, null, 12, "Ekstad");

    private static CallerView with(SeatHeld... seats) {
        return new CallerView(1L, 1L, "anna", "Anna", List.of(seats), Set.of(9L), Set.of(Audience.PUBLIC));
    }

    @Test
    void nobody_reads_what_is_public_and_holds_nothing() {
        CallerView nobody = CallerView.nobody();
        assertThat(nobody.signedIn()).isFalse();
        assertThat(nobody.audiences()).containsExactly(Audience.PUBLIC);
        assertThat(nobody.seats()).isEmpty();
        assertThat(nobody.organisations()).isEmpty();
    }

    @Test
    void a_seat_counts_in_its_own_place_only() {
        assertThat(with(chair).leads(7)).isTrue();
        assertThat(with(chair).leads(8)).isFalse();
        assertThat(with(convener).leads(8)).isTrue();
        assertThat(with(member).leads(7)).isFalse();
        assertThat(with(member).sitsIn(7)).isTrue();
        assertThat(with(member).sitsIn(8)).isFalse();
    }

    @Test
    void the_number_of_a_collaboration_is_never_taken_for_that_of_a_group() {
        CallerView me = with(coordinator, reader, administrator);
        assertThat(me.sitsIn(7)).isFalse();
        assertThat(me.sitsIn(12)).isFalse();
        assertThat(me.leads(7)).isFalse();
        assertThat(me.coordinates(7)).isTrue();
        assertThat(me.coordinatesGroup(7)).isFalse();
        assertThat(me.coordinatesGroup(9)).isTrue();
    }

    @Test
    void a_leading_seat_speaks_before_a_common_one() {
        assertThat(with(member, chair).seatInGroup(7)).contains(chair);
        assertThat(with(chair, member).seatInGroup(7)).contains(chair);
        assertThat(with(member).seatInGroup(7)).contains(member);
        assertThat(with(coordinator, administrator).seatInGroup(7)).isEmpty();
    }

    @Test
    void organisations_and_seats_stand_once() {
        CallerView me = with(member, chair, convener);
        assertThat(me.organisations()).containsExactlyInAnyOrder(12L, 13L);
        assertThat(me.seatIds()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }
}
