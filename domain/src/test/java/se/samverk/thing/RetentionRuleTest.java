package se.samverk.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;

class RetentionRuleTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-14T12:00:00+01:00");
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);

    private static RetentionRule rule(SubjectKind kind, int years, RetentionOutcome outcome) {
        RetentionRule rule = new RetentionRule(kind, RetentionRule.ALL, null);
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
    void the_last_day_that_has_passed_is_the_one_after_which_none_has() {
        for (LocalDate today = LocalDate.of(2023, 2, 1); today.isBefore(LocalDate.of(2025, 4, 1)); today = today
                .plusDays(1)) {
            for (int years : List.of(1, 3, 4, 10)) {
                RetentionRule rule = rule(SubjectKind.REPORT, years, RetentionOutcome.DISPOSE);
                LocalDate last = rule.lastPassed(today);
                assertThat(rule.hasPassed(last, today)).as("%s, %s years", today, years).isTrue();
                assertThat(rule.hasPassed(last.plusDays(1), today)).as("%s, %s years", today, years).isFalse();
            }
        }
    }

    @Test
    void only_reports_minutes_attachments_and_documents_are_disposed_of() {
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
    void nothing_is_due_by_a_rule_without_a_ground() {
        RetentionRule rule = rule(SubjectKind.DOCUMENT, 10, RetentionOutcome.DISPOSE);
        for (String ground : Arrays.asList(null, "", "  ")) {
            refused("retention.noGround",
                    () -> rule.say(5, CountedFrom.DAY, RetentionOutcome.DISPOSE, ground, "Bo Lund", NOON));
            refused("retention.noGround",
                    () -> rule.say(5, CountedFrom.DAY, RetentionOutcome.TRANSFER, ground, "Bo Lund", NOON));
        }
        assertThat(rule.getYears()).as("what held before holds").isEqualTo(10);
        rule.say(5, CountedFrom.DAY, RetentionOutcome.KEEP, null, "Bo Lund", NOON);
        assertThat(rule.getGround()).isEmpty();
    }

    private static void refused(String rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
