package se.samverk.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class RetentionRuleTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-14T12:00:00+01:00");
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);

    private static RetentionRule rule(SubjectKind kind, int years, RetentionOutcome outcome) {
        RetentionRule rule = new RetentionRule(kind);
        rule.say(years, CountedFrom.DAY, outcome, " Dokumentplanen ", "Ada Ek", NOON);
        return rule;
    }

    @Test
    void the_years_have_passed_on_the_day_itself() {
        RetentionRule rule = rule(SubjectKind.REPORT, 10, RetentionOutcome.DISPOSE);
        assertThat(rule.hasPassed(DAY, LocalDate.of(2026, 2, 27))).isFalse();
        assertThat(rule.hasPassed(DAY, LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(rule.getGround()).isEqualTo("Dokumentplanen");
    }

    @Test
    void only_reports_minutes_and_attachments_are_disposed_of() {
        assertThat(rule(SubjectKind.MINUTES, 1, RetentionOutcome.DISPOSE).getOutcome())
                .isEqualTo(RetentionOutcome.DISPOSE);
        assertThat(rule(SubjectKind.PLAN, 1, RetentionOutcome.TRANSFER).getYears()).isEqualTo(1);
        refused("retention.notDisposable", () -> rule(SubjectKind.PLAN, 1, RetentionOutcome.DISPOSE));
    }

    @Test
    void the_years_are_a_number_that_means_something() {
        refused("retention.years", () -> rule(SubjectKind.REPORT, 0, RetentionOutcome.KEEP));
        refused("retention.years", () -> rule(SubjectKind.REPORT, 101, RetentionOutcome.KEEP));
    }

    @Test
    void nothing_is_disposed_of_without_a_decision_that_has_been_taken() {
        assertThat(disposal(" 17 § 4 ", NOON.toLocalDate()).getDecision()).isEqualTo("17 § 4");
        refused("retention.noDecision", () -> disposal(" ", NOON.toLocalDate()));
        refused("retention.noDecision", () -> disposal(null, NOON.toLocalDate()));
        refused("retention.decidedOn", () -> disposal("17 § 4", null));
        refused("retention.decidedOn", () -> disposal("17 § 4", NOON.toLocalDate().plusDays(1)));
    }

    private static Disposal disposal(String decision, LocalDate day) {
        return new Disposal(new SubjectRef(SubjectKind.REPORT, 7), "Rapporten", DAY, decision, "Ekstads kommun", day,
                List.of("0".repeat(64)), "Ada Ek", NOON);
    }

    private static void refused(String rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
