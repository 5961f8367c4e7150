package se.samverk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortalClockTest {
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final PortalClock clock = new PortalClock("Europe/Stockholm");

    @Test
    void a_story_is_told_at_its_moment_and_a_story_within_at_its_own() {
        List<OffsetDateTime> asked = new ArrayList<>();
        clock.at(THEN, () -> {
            asked.add(clock.now());
            clock.at(THEN.minusYears(1), () -> asked.add(clock.now()));
            asked.add(clock.now());
        });
        assertThat(asked).containsExactly(THEN, THEN.minusYears(1), THEN);
    }

    @Test
    void a_story_that_fails_does_not_leave_the_clock_set() {
        clock.at(THEN, () -> {
            assertThatThrownBy(() -> clock.at(THEN.minusYears(1), () -> {
                throw new IllegalStateException("the story broke off");
            })).hasMessage("the story broke off");
            assertThat(clock.now()).isEqualTo(THEN);
        });
    }

    @Test
    void the_moment_is_set_for_whoever_tells_and_for_nobody_else() throws InterruptedException {
        List<Boolean> told = new ArrayList<>();
        clock.at(THEN, () -> told.add(isTold()));
        Thread other = new Thread(() -> told.add(isTold()));
        clock.at(THEN, () -> {
            other.start();
            join(other);
        });
        other.join();
        told.add(isTold());
        assertThat(told).containsExactly(true, false, false);
    }

    private boolean isTold() {
        return clock.now().equals(THEN);
    }

    @Test
    void what_time_it_is_in_truth_can_be_asked_while_a_story_is_told() {
        OffsetDateTime before = clock.now();
        clock.at(THEN, () -> assertThat(clock.untold()).isAfterOrEqualTo(before));
        assertThat(before).isAfter(THEN);
    }

    @Test
    void a_day_begins_at_midnight_where_the_portal_is() {
        List<LocalDate> days = new ArrayList<>();
        clock.at(OffsetDateTime.parse("2018-06-30T21:59:59Z"), () -> days.add(clock.today()));
        clock.at(OffsetDateTime.parse("2018-06-30T22:00:00Z"), () -> days.add(clock.today()));
        assertThat(days).containsExactly(LocalDate.of(2018, 6, 30), LocalDate.of(2018, 7, 1));
    }

    @Test
    void a_moment_is_told_to_the_microsecond_because_both_databases_keep_no_more() {
        assertThat(clock.now().getNano() % 1000).isZero();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
