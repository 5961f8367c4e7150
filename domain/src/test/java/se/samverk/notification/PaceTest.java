package se.samverk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    /** A Monday; the clocks change two weeks later. */
    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2018, 3, 12, 0, 0, 0, 0, ZONE);

    /** When mails go out if there is something new every hour of three weeks. */
    private static List<ZonedDateTime> mails(Pace pace) {
        List<ZonedDateTime> sent = new ArrayList<>();
        for (ZonedDateTime now = MONDAY; now.isBefore(MONDAY.plusWeeks(3)); now = now.plusHours(1)) {
            ZonedDateTime week = now.minusDays(7);
            long inSevenDays = sent.stream().filter(one -> one.isAfter(week)).count();
            if (pace.due(now, sent.isEmpty() ? null : sent.get(sent.size() - 1), inSevenDays)) {
                sent.add(now);
            }
        }
        return sent;
    }

    @Test
    void at_once_is_always_and_none_is_never() {
        assertThat(mails(Pace.AT_ONCE)).hasSizeGreaterThan(500);
        assertThat(mails(Pace.NONE)).isEmpty();
    }

    @Test
    void weekly_is_on_monday_morning() {
        assertThat(mails(Pace.WEEKLY)).containsExactly(MONDAY.withHour(7), MONDAY.plusWeeks(1).withHour(7),
                MONDAY.plusWeeks(2).withHour(7));
    }

    @Test
    void weekly_news_of_a_tuesday_come_at_once_to_somebody_who_got_none_on_monday() {
        assertThat(Pace.WEEKLY.due(MONDAY.plusDays(1), MONDAY.minusDays(3), 1)).isTrue();
        assertThat(Pace.WEEKLY.due(MONDAY.plusDays(1), MONDAY.withHour(7), 1)).isFalse();
        assertThat(Pace.WEEKLY.due(MONDAY.withHour(6), MONDAY.minusDays(3), 1)).isFalse();
    }

    @Test
    @DisplayName("R6 Nobody gets more than two mails in seven days, unless they have asked to be told at once")
    void daily_is_in_the_morning_and_twice_in_seven_days_at_most() {
        List<ZonedDateTime> sent = mails(Pace.DAILY);
        assertThat(sent).allMatch(one -> one.getHour() == 7).startsWith(MONDAY.withHour(7), MONDAY.plusDays(1)
                .withHour(7));
        assertThat(sent).hasSize(6);
        for (ZonedDateTime one : sent) {
            assertThat(sent.stream().filter(other -> other.isAfter(one.minusDays(7)) && !other.isAfter(one)).count())
                    .isLessThanOrEqualTo(2);
        }
    }
}
