package se.samverk.demo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DemoMomentTest {
    /** A Tuesday. */
    private final DemoMoment time = new DemoMoment(OffsetDateTime.parse("2026-03-24T23:30:00Z"),
            ZoneId.of("Europe/Stockholm"));

    @Test
    void days_are_counted_from_the_first_start_in_the_zone_of_the_portal() {
        assertThat(time.day("start")).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(time.day("start-1")).isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(time.day("2018-05-24")).isEqualTo(LocalDate.of(2018, 5, 24));
    }

    @Test
    void nobody_meets_on_a_weekend() {
        assertThat(time.day("start+3")).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(time.day("start-3")).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void moments_follow_the_zone_through_summer_time() {
        assertThat(time.moment("start+4 09:00")).isEqualTo(OffsetDateTime.parse("2026-03-29T09:00:00+02:00"));
        assertThat(time.moment("start-3 09:00")).isEqualTo(OffsetDateTime.parse("2026-03-22T09:00:00+01:00"));
        assertThat(time.moment("2018-05-24 13:00")).isEqualTo(OffsetDateTime.parse("2018-05-24T13:00:00+02:00"));
    }

    @Test
    void years_are_counted_too() {
        assertThat(time.years("Lägesrapport {year}, sedan {year+1} och {year+2}"))
                .isEqualTo("Lägesrapport 2026, sedan 2027 och 2028");
    }

    @Test
    void what_is_no_day_is_refused() {
        assertThatThrownBy(() -> time.day("i morgon")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_story_happens_in_order() {
        for (var story : DemoFiles.steps()) {
            OffsetDateTime before = null;
            for (DemoAct act : DemoAct.of(story)) {
                OffsetDateTime at = time.moment(act.at());
                assertThat(before == null || at.isAfter(before)).as(act.name()).isTrue();
                before = at;
            }
        }
    }
}
