package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.shared.Refusal.keyOf;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate OCTOBER_10 = LocalDate.of(2018, 10, 10);

    @Test
    void a_term_is_half_a_year() {
        assertThat(Period.spring(2018).firstDay()).isEqualTo("2018-01-01");
        assertThat(Period.spring(2018).lastDay()).contains(LocalDate.of(2018, 6, 30));
        assertThat(Period.autumn(2014).firstDay()).isEqualTo("2014-07-01");
        assertThat(Period.autumn(2014).lastDay()).contains(LocalDate.of(2014, 12, 31));
        assertThat(Period.of(Precision.TERM, OCTOBER_10, OCTOBER_10)).isEqualTo(Period.autumn(2018));
    }

    @Test
    void a_plan_period_is_whole_years() {
        var plan = Period.years(2018, 2020);
        assertThat(plan.firstDay()).isEqualTo("2018-01-01");
        assertThat(plan.lastDay()).contains(LocalDate.of(2020, 12, 31));
        assertThat(plan).isEqualTo(Period.of(Precision.YEAR, OCTOBER_10, LocalDate.of(2020, 2, 29)))
                .hasSameHashCodeAs(Period.years(2018, 2020));
        assertThat(Period.month(YearMonth.of(2020, 2)).lastDay()).contains(LocalDate.of(2020, 2, 29));
    }

    @Test
    void the_end_may_be_open_but_not_before_the_start() {
        var chair = Period.openFrom(Precision.TERM, LocalDate.of(2018, 3, 1));
        assertThat(chair.isOpenEnded()).isTrue();
        assertThat(chair.contains(LocalDate.of(2018, 1, 1))).isTrue();
        assertThat(chair.contains(LocalDate.of(2099, 1, 1))).isTrue();
        assertThat(chair.isOverBy(LocalDate.of(2099, 1, 1))).isFalse();
        assertThat(chair.endingAt(OCTOBER_10).lastDay()).contains(LocalDate.of(2018, 12, 31));
        assertThat(keyOf(() -> chair.endingAt(LocalDate.of(2017, 12, 31)))).isEqualTo("period.reversed");
        assertThat(keyOf(() -> Period.days(OCTOBER_10, OCTOBER_10.minusDays(1)))).isEqualTo("period.reversed");
    }

    @Test
    void containing_and_overlapping_count_both_end_days() {
        var year = Period.year(2018);
        assertThat(year.contains(LocalDate.of(2018, 12, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2019, 1, 1))).isFalse();
        assertThat(Period.years(2018, 2020).contains(year)).isTrue();
        assertThat(year.contains(Period.openFrom(Precision.YEAR, OCTOBER_10))).isFalse();
        assertThat(year.overlaps(Period.days(LocalDate.of(2018, 12, 31), LocalDate.of(2019, 2, 1)))).isTrue();
        assertThat(year.overlaps(Period.year(2019))).isFalse();
        assertThat(Period.openFrom(Precision.DAY, OCTOBER_10).overlaps(Period.year(2030))).isTrue();
        assertThat(year.isOverBy(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(year.isOverBy(LocalDate.of(2019, 1, 1))).isTrue();
    }

    @Test
    void week_37_of_2018_is_10_to_16_september() {
        var week = IsoWeek.of(2018, 37);
        assertThat(week.monday()).isEqualTo("2018-09-10");
        assertThat(week.sunday()).isEqualTo("2018-09-16");
        assertThat(week.days()).isEqualTo(Period.days(LocalDate.of(2018, 9, 10), LocalDate.of(2018, 9, 16)));
        assertThat(week).hasToString("2018-W37").isEqualTo(IsoWeek.holding(LocalDate.of(2018, 9, 16)));
        assertThat(IsoWeek.of(2018, 1)).hasToString("2018-W01");
    }

    @Test
    void a_week_may_belong_to_another_year_than_its_day() {
        assertThat(IsoWeek.holding(LocalDate.of(2021, 1, 3))).isEqualTo(IsoWeek.of(2020, 53));
        assertThat(IsoWeek.holding(LocalDate.of(2018, 12, 31))).isEqualTo(IsoWeek.of(2019, 1));
        assertThat(IsoWeek.of(2020, 53).monday()).isEqualTo("2020-12-28");
    }

    @Test
    void a_week_that_the_year_does_not_have_is_refused() {
        assertThat(keyOf(() -> IsoWeek.of(2018, 53))).isEqualTo("week.missing");
        assertThat(keyOf(() -> IsoWeek.of(2018, 0))).isEqualTo("week.missing");
    }
}
