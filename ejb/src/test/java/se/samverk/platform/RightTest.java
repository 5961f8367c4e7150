package se.samverk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.organisation.Role;
import se.samverk.shared.Audience;

/** The coarse rights, by role: which doors a seat opens before anything is loaded. */
class RightTest {
    private static final Set<Right> OPEN_TO_ALL = EnumSet.of(Right.EVERYBODY, Right.INTERNAL);

    private static CallerView holding(Role... roles) {
        List<SeatHeld> seats = Arrays.stream(roles)
                .map(role -> new SeatHeld(role.ordinal(), role, role.place() == null ? null : 7L, 12, "Ekstad"))
                .toList();
        return new CallerView(1L, 1L, "anna", "Anna", seats, Set.of(), Set.of(Audience.PUBLIC, Audience.MEMBERS));
    }

    static Stream<Arguments> seats() {
        return Stream.of(Arguments.of(Role.SYSTEM_ADMINISTRATOR,
                EnumSet.of(Right.SYSTEM_ADMINISTRATOR, Right.REGISTRAR, Right.AUDITOR,
                        Right.PEOPLE_ADMINISTRATOR)),
                Arguments.of(Role.COORDINATOR,
                        EnumSet.of(Right.COORDINATOR, Right.COORDINATOR_OR_LEADER, Right.COORDINATOR_OR_MEMBER,
                                Right.BRINGER, Right.MARKER, Right.REGISTRAR, Right.AUDITOR,
                                Right.PEOPLE_ADMINISTRATOR)),
                Arguments.of(Role.ORGANISATION_ADMINISTRATOR,
                        EnumSet.of(Right.ORGANISATION_ADMINISTRATOR, Right.PEOPLE_ADMINISTRATOR, Right.BRINGER,
                                Right.MARKER)),
                Arguments.of(Role.READER, EnumSet.noneOf(Right.class)),
                Arguments.of(Role.FUNDER, EnumSet.noneOf(Right.class)),
                Arguments.of(Role.CHAIR, leading()), Arguments.of(Role.CONVENER, leading()),
                Arguments.of(Role.SECRETARY, sitting()), Arguments.of(Role.ADJUSTER, sitting()),
                Arguments.of(Role.MEMBER, sitting()), Arguments.of(Role.SUBSTITUTE, sitting()),
                Arguments.of(Role.CO_OPTED, sitting()), Arguments.of(Role.OBSERVER, sitting()));
    }

    private static Set<Right> sitting() {
        return EnumSet.of(Right.GROUP_MEMBER, Right.COORDINATOR_OR_MEMBER, Right.BRINGER);
    }

    private static Set<Right> leading() {
        return EnumSet.of(Right.GROUP_MEMBER, Right.COORDINATOR_OR_MEMBER, Right.GROUP_LEADER,
                Right.COORDINATOR_OR_LEADER, Right.BRINGER, Right.MARKER);
    }

    @ParameterizedTest
    @MethodSource("seats")
    void a_seat_opens_the_doors_of_its_role_and_no_others(Role role, Set<Right> doors) {
        Set<Right> expected = EnumSet.copyOf(OPEN_TO_ALL);
        expected.add(Right.SIGNED_IN);
        expected.addAll(doors);
        assertThat(Right.values()).filteredOn(right -> right.holds(holding(role)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_role_has_its_line() {
        assertThat(seats().map(line -> line.get()[0])).containsExactlyInAnyOrder((Object[]) Role.values());
    }

    @Test
    void whoever_has_not_signed_in_opens_nothing_but_what_is_open() {
        assertThat(Right.values()).filteredOn(right -> right.holds(CallerView.nobody()))
                .containsExactlyInAnyOrderElementsOf(OPEN_TO_ALL);
    }

    @Test
    void an_account_without_seats_has_only_signed_in() {
        assertThat(Right.values()).filteredOn(right -> right.holds(holding()))
                .containsExactlyInAnyOrder(Right.EVERYBODY, Right.INTERNAL, Right.SIGNED_IN);
    }

    @ParameterizedTest
    @EnumSource
    void a_right_is_the_same_whatever_the_order_of_the_seats(Right right) {
        assertThat(right.holds(holding(Role.READER, Role.CHAIR)))
                .isEqualTo(right.holds(holding(Role.CHAIR, Role.READER)));
    }
}
