package se.samverk.inquiry.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.samverk.platform.PortalClock;

class InquiryThrottleTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final PortalClock clock = new PortalClock("Europe/Stockholm");
    private final InquiryThrottle throttle = new InquiryThrottle(clock);

    private long enter(String address, long seconds) {
        AtomicLong wait = new AtomicLong();
        clock.at(NOON.plusSeconds(seconds), () -> wait.set(throttle.enter(address)));
        return wait.get();
    }

    @Test
    void ten_in_an_hour_enter_at_once_and_then_one_a_minute() {
        for (int i = 0; i < 10; i++) {
            assertThat(enter("office", i)).isZero();
        }
        assertThat(enter("office", 20)).isBetween(1L, 60L);
        assertThat(enter("office", 69)).as("the wait does not grow by asking").isZero();
        assertThat(enter("office", 70)).isPositive();
        assertThat(enter("elsewhere", 70)).as("another address").isZero();
        assertThat(enter("office", 2 * 3600)).isZero();
    }

    @Test
    void a_flood_from_everywhere_is_slowed_and_nobody_is_shut_out() {
        for (int i = 0; i < 1000; i++) {
            assertThat(enter("address " + i, 0)).isZero();
        }
        long wait = enter("somebody", 1);
        assertThat(wait).isBetween(1L, 60L);
        assertThat(enter("somebody", 1 + wait)).isZero();
    }
}
