package se.samverk.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.Numbered;
import se.samverk.shared.SubjectKind;

/** Which rule holds for a thing (R7). */
class RetentionRulesTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-14T12:00:00+01:00");
    private static final Set<String> TYPES = Set.of("AGREEMENT", "PLAN", "OTHER");
    private static final List<Organisation> TOWNS = List.of(town(1), town(2), town(3));

    private static Organisation town(long number) {
        return Numbered.as(number, new Organisation(OrganisationKind.MUNICIPALITY, "Ort " + number, Country.SE, null));
    }

    private static RetentionRule rule(SubjectKind kind, String type, Organisation whose, RetentionOutcome outcome) {
        RetentionRule rule = new RetentionRule(kind, type, whose);
        rule.say(10, CountedFrom.DAY, outcome, "Dokumentplanen", "Ada Ek", NOON);
        return rule;
    }

    /** The rules that could hold for an agreement of the first town, by their place in the order. */
    private static RetentionRule at(int place, RetentionOutcome outcome) {
        return rule(SubjectKind.DOCUMENT, place % 2 == 0 ? "AGREEMENT" : RetentionRule.ALL,
                place < 2 ? TOWNS.get(0) : null, outcome);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,2", "0,3", "1,2", "1,3", "2,3"})
    void the_rule_that_goes_before_holds_whether_it_keeps_or_disposes(int before, int after) {
        for (RetentionOutcome outcome : List.of(RetentionOutcome.KEEP, RetentionOutcome.DISPOSE)) {
            RetentionRule first = at(before, outcome);
            RetentionRule second = at(after,
                    outcome == RetentionOutcome.KEEP ? RetentionOutcome.DISPOSE : RetentionOutcome.KEEP);
            RetentionRules rules = new RetentionRules(List.of(second, first));
            assertThat(rules.of(SubjectKind.DOCUMENT, "AGREEMENT", 1L)).contains(first);
            assertThat(concerned(rules, first, "AGREEMENT", 1L)).isOne();
            assertThat(concerned(rules, second, "AGREEMENT", 1L)).isZero();
        }
    }

    @Test
    void what_one_organisation_says_is_nothing_to_another() {
        RetentionRule own = at(0, RetentionOutcome.DISPOSE);
        RetentionRule portal = at(3, RetentionOutcome.KEEP);
        RetentionRules rules = new RetentionRules(List.of(own, portal));
        assertThat(rules.of(SubjectKind.DOCUMENT, "AGREEMENT", 2L)).contains(portal);
        assertThat(rules.of(SubjectKind.DOCUMENT, "AGREEMENT", null)).contains(portal);
        assertThat(rules.of(SubjectKind.DOCUMENT, "PLAN", 1L)).contains(portal);
        assertThat(rules.of(SubjectKind.REPORT, RetentionRule.ALL, 1L)).isEmpty();
        assertThat(rules.said(SubjectKind.DOCUMENT, "AGREEMENT", null)).isEmpty();
    }

    /** In how many parts of what a rule concerns a thing is. */
    private static long concerned(RetentionRules rules, RetentionRule rule, String type, Long organisation) {
        return rules.extents(rule, rule.getKind() == SubjectKind.DOCUMENT ? TYPES : RetentionRules.UNTYPED).stream()
                .filter(part -> part.subtypes().contains(type))
                .filter(part -> part.organisation() == null
                        ? organisation == null || !part.others().contains(organisation)
                        : part.organisation().equals(organisation))
                .count();
    }

    @Test
    void a_thing_is_concerned_by_the_rule_that_holds_for_it_and_by_no_other_whatever_the_rules() {
        Random random = new Random(20261127);
        for (int round = 0; round < 500; round++) {
            RetentionRules rules = new RetentionRules(some(random));
            for (Long organisation : Arrays.asList(null, 1L, 2L, 3L, 4L)) {
                for (String type : TYPES) {
                    assertOne(rules, SubjectKind.DOCUMENT, type, organisation);
                }
                assertOne(rules, SubjectKind.REPORT, RetentionRule.ALL, organisation);
            }
        }
    }

    private static List<RetentionRule> some(Random random) {
        List<RetentionRule> rules = new ArrayList<>();
        for (Organisation whose : Arrays.asList(null, TOWNS.get(0), TOWNS.get(1), TOWNS.get(2))) {
            for (String type : List.of(RetentionRule.ALL, "AGREEMENT", "PLAN", "OTHER")) {
                if (random.nextBoolean()) {
                    rules.add(rule(SubjectKind.DOCUMENT, type, whose, RetentionOutcome.DISPOSE));
                }
            }
            if (random.nextBoolean()) {
                rules.add(rule(SubjectKind.REPORT, RetentionRule.ALL, whose, RetentionOutcome.KEEP));
            }
        }
        return rules;
    }

    private static void assertOne(RetentionRules rules, SubjectKind kind, String type, Long organisation) {
        RetentionRule holds = rules.of(kind, type, organisation).orElse(null);
        for (RetentionRule rule : rules.all()) {
            if (rule.getKind() == kind) {
                assertThat(concerned(rules, rule, type, organisation)).isEqualTo(rule.equals(holds) ? 1 : 0);
            }
        }
    }
}
