package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.shared.Language.EN;
import static se.samverk.shared.Language.NB;
import static se.samverk.shared.Language.SV;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodFormatterTest {

    private static final LocalDate OCTOBER_10 = LocalDate.of(2018, 10, 10);

    @Test
    void days_follow_the_language() {
        assertThat(PeriodFormatter.date(OCTOBER_10, SV)).isEqualTo("2018-10-10");
        assertThat(PeriodFormatter.date(OCTOBER_10, NB)).isEqualTo("10.10.2018");
        assertThat(PeriodFormatter.date(OCTOBER_10, EN)).isEqualTo("10 October 2018");
        assertThat(PeriodFormatter.longDate(OCTOBER_10, SV)).isEqualTo("10 oktober 2018");
        assertThat(PeriodFormatter.longDate(OCTOBER_10, NB)).isEqualTo("10. oktober 2018");
        assertThat(PeriodFormatter.date(LocalDate.of(2018, 1, 2), SV)).isEqualTo("2018-01-02");
        assertThat(PeriodFormatter.date(LocalDate.of(2018, 1, 2), NB)).isEqualTo("02.01.2018");
    }

    @Test
    void periods_are_as_exact_as_their_source() {
        assertThat(PeriodFormatter.format(Period.spring(2018), SV)).isEqualTo("våren 2018");
        assertThat(PeriodFormatter.format(Period.autumn(2014), SV)).isEqualTo("hösten 2014");
        assertThat(PeriodFormatter.format(Period.autumn(2014), NB)).isEqualTo("høsten 2014");
        assertThat(PeriodFormatter.format(Period.autumn(2014), EN)).isEqualTo("autumn 2014");
        assertThat(PeriodFormatter.format(Period.year(2018), SV)).isEqualTo("2018");
        assertThat(PeriodFormatter.format(Period.years(2018, 2020), NB)).isEqualTo("2018\u20132020");
        assertThat(PeriodFormatter.format(Period.month(YearMonth.of(2018, 10)), SV)).isEqualTo("oktober 2018");
        assertThat(PeriodFormatter.format(Period.day(OCTOBER_10), NB)).isEqualTo("10. oktober 2018");
    }

    @Test
    void what_both_ends_share_is_written_once() {
        assertThat(PeriodFormatter.format(Period.days(OCTOBER_10, OCTOBER_10.plusDays(2)), SV))
                .isEqualTo("10\u201312 oktober 2018");
        assertThat(PeriodFormatter.format(Period.days(OCTOBER_10, OCTOBER_10.plusDays(2)), NB))
                .isEqualTo("10.\u201312. oktober 2018");
        assertThat(PeriodFormatter.format(Period.days(OCTOBER_10, OCTOBER_10.plusDays(30)), SV))
                .isEqualTo("10 oktober\u20139 november 2018");
        assertThat(PeriodFormatter.format(Period.days(OCTOBER_10, OCTOBER_10.plusYears(1)), SV))
                .isEqualTo("10 oktober 2018\u201310 oktober 2019");
        assertThat(PeriodFormatter.format(Period.of(Precision.MONTH, OCTOBER_10, LocalDate.of(2018, 12, 1)), SV))
                .isEqualTo("oktober\u2013december 2018");
        assertThat(PeriodFormatter.format(Period.of(Precision.TERM, OCTOBER_10, LocalDate.of(2019, 3, 1)), SV))
                .isEqualTo("hösten 2018\u2013våren 2019");
    }

    @Test
    void an_open_end_is_said() {
        var chair = Period.openFrom(Precision.TERM, LocalDate.of(2018, 3, 1));
        assertThat(PeriodFormatter.format(chair, SV)).isEqualTo("från våren 2018");
        assertThat(PeriodFormatter.format(chair, NB)).isEqualTo("fra våren 2018");
        assertThat(PeriodFormatter.format(chair, EN)).isEqualTo("from spring 2018");
    }

    @Test
    void weeks_and_times_follow_the_language() {
        var week = IsoWeek.of(2018, 37);
        assertThat(PeriodFormatter.week(week, SV)).isEqualTo("v.\u00a037");
        assertThat(PeriodFormatter.week(week, NB)).isEqualTo("uke\u00a037");
        assertThat(PeriodFormatter.week(week, EN)).isEqualTo("week\u00a037");
        assertThat(PeriodFormatter.weekWithYear(week, SV)).isEqualTo("v.\u00a037 2018");
        assertThat(PeriodFormatter.time(LocalTime.of(10, 42), SV)).isEqualTo("10.42");
        assertThat(PeriodFormatter.time(LocalTime.of(10, 42), EN)).isEqualTo("10:42");
        assertThat(PeriodFormatter.clock(LocalTime.of(8, 30), NB)).isEqualTo("kl.\u00a008.30");
        assertThat(PeriodFormatter.clock(LocalTime.of(8, 30), LocalTime.of(12, 0), SV))
                .isEqualTo("kl.\u00a008.30\u201312.00");
        assertThat(PeriodFormatter.clock(LocalTime.of(8, 30), LocalTime.of(12, 0), EN)).isEqualTo("08:30\u201312:00");
        assertThat(PeriodFormatter.dateAndTime(OCTOBER_10.atTime(10, 42), SV))
                .isEqualTo("10 oktober 2018 kl.\u00a010.42");
    }
}
