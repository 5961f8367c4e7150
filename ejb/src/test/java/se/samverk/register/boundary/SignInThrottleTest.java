package se.samverk.register.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import se.samverk.platform.PortalClock;

/** The clock stands still unless a test moves it. */
class SignInThrottleTest {
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final PortalClock clock = new PortalClock("Europe/Stockholm");
    private final SignInThrottle throttle = new SignInThrottle(clock);
    private OffsetDateTime now = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private void fail(int times, String name, String address) {
        clock.at(now, () -> {
            for (int i = 0; i < times; i++) {
                throttle.failed(name, address);
            }
        });
    }

    private long secondsToWait(String name, String address) {
        long[] seconds = new long[1];
        clock.at(now, () -> seconds[0] = throttle.secondsToWait(name, address));
        return seconds[0];
    }

    private void wait(Duration duration) {
        now = now.plus(duration);
    }

    @Test
    void the_first_four_failures_cost_no_wait() {
        fail(4, "anna", HOME);
        assertThat(secondsToWait("anna", HOME)).isZero();
    }

    @Test
    void from_the_fifth_failure_the_wait_doubles_up_to_a_quarter_of_an_hour() {
        fail(5, "anna", HOME);
        assertThat(secondsToWait("anna", HOME)).isEqualTo(2);
        fail(1, "anna", HOME);
        assertThat(secondsToWait("anna", HOME)).isEqualTo(4);
        fail(3, "anna", HOME);
        assertThat(secondsToWait("anna", HOME)).isEqualTo(32);
        fail(20, "anna", HOME);
        assertThat(secondsToWait("anna", HOME)).isEqualTo(900);
    }

    @Test
    void the_wait_passes_with_time() {
        fail(8, "anna", HOME);
        assertThat(secondsToWait("anna", HOME)).isEqualTo(16);
        wait(Duration.ofSeconds(10));
        assertThat(secondsToWait("anna", HOME)).isEqualTo(6);
        wait(Duration.ofSeconds(6));
        assertThat(secondsToWait("anna", HOME)).isZero();
    }

    @Test
    void the_rightful_owner_at_another_address_is_never_locked_out() {
        fail(29, "anna", ELSEWHERE);
        assertThat(secondsToWait("anna", ELSEWHERE)).isPositive();
        assertThat(secondsToWait("anna", HOME)).isZero();
        assertThat(secondsToWait("berit", ELSEWHERE)).isZero();
    }

    @Test
    void an_attack_on_a_name_from_thousands_of_addresses_leaves_its_owner_in_peace() {
        for (int i = 0; i < 12_000; i++) {
            fail(6, "anna", "198.51.%d.%d".formatted(i / 250, i % 250));
        }
        assertThat(secondsToWait("anna", "198.51.47.249")).isPositive();
        assertThat(secondsToWait("anna", HOME)).isZero();
    }

    @Test
    void thirty_failures_make_an_address_wait_whatever_names_were_tried() {
        for (int i = 0; i < 30; i++) {
            fail(1, "name" + i, HOME);
        }
        assertThat(secondsToWait("anna", HOME)).isEqualTo(2);
        assertThat(secondsToWait("anna", ELSEWHERE)).isZero();
    }

    @Test
    void a_success_forgets_the_failures_of_the_name_and_not_those_of_the_address() {
        fail(30, "anna", HOME);
        clock.at(now, () -> throttle.succeeded("anna"));
        assertThat(secondsToWait("anna", HOME)).as("the address still waits").isEqualTo(2);
        wait(Duration.ofSeconds(2));
        assertThat(secondsToWait("anna", HOME)).isZero();
    }

    @Test
    void an_hour_of_quiet_is_forgotten() {
        fail(10, "anna", HOME);
        wait(Duration.ofMinutes(61));
        fail(1, "anna", HOME);
        assertThat(secondsToWait("anna", HOME)).isZero();
    }

    @Test
    void guessing_many_names_does_not_fill_the_memory() {
        for (int i = 0; i < 12_000; i++) {
            fail(1, "name" + i, "192.0.2." + i);
        }
        assertThat(throttle).extracting("failures").asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSizeLessThanOrEqualTo(10_000);
    }

    @Test
    void the_hash_of_nobody_is_made_once() {
        assertThat(throttle.hashOfNobody(() -> "first")).isEqualTo("first");
        assertThat(throttle.hashOfNobody(() -> "second")).isEqualTo("first");
    }
}
