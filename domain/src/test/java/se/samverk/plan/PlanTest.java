package se.samverk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.Numbered;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.workinggroup.Visibility;

class PlanTest {
    private static final LocalDate DAY = LocalDate.of(2018, 1, 15);

    private final Plan plan = PlanExamples.plan(PlanExamples.group(false));

    @Test
    void R1_the_status_changes_only_as_the_table_says() {
        Map<PlanStatus, Set<PlanStatus>> allowed = new EnumMap<>(Map.of(PlanStatus.DRAFT,
                Set.of(PlanStatus.PROPOSED, PlanStatus.DISCARDED), PlanStatus.DISCARDED, Set.of(PlanStatus.DRAFT),
                PlanStatus.PROPOSED, Set.of(PlanStatus.ADOPTED, PlanStatus.DRAFT), PlanStatus.ADOPTED,
                Set.of(PlanStatus.SUPERSEDED, PlanStatus.EXPIRED), PlanStatus.SUPERSEDED, Set.of(),
                PlanStatus.EXPIRED, Set.of()));

        for (PlanStatus from : PlanStatus.values()) {
            assertThat(from.next()).as(from.name()).isEqualTo(allowed.get(from));
        }
    }

    @Test
    void R1_a_verb_out_of_order_is_refused_and_changes_nothing() {
        refused("plan.R1", "", () -> plan.adopt("Beslut 1", DAY, Visibility.ALL_MEMBERS));
        refused("plan.R1", "", plan::expire);
        plan.propose();
        refused("plan.R1", "", plan::propose);
        plan.adopt("Beslut 1", DAY, Visibility.ALL_MEMBERS);
        refused("plan.R1", "", plan::propose);
        assertThat(plan.getStatus()).isEqualTo(PlanStatus.ADOPTED);
        plan.expire();
        refused("plan.R1", "", () -> plan.adopt("Beslut 2", DAY, Visibility.ALL_MEMBERS));
        assertThat(plan.getStatus()).isEqualTo(PlanStatus.EXPIRED);
    }

    @Test
    void R14_only_a_draft_is_discarded_and_only_what_was_discarded_is_taken_up_again() {
        refused("plan.R1", "", plan::restore);
        plan.discard();
        refused("plan.R1", "", plan::discard);
        refused("plan.R1", "", plan::propose);
        refused("plan.R1", "", () -> plan.takeBack("skäl"));
        refused("plan.R3", "", () -> plan.rename("Ny"));

        plan.restore();
        assertThat(plan.getStatus()).isEqualTo(PlanStatus.DRAFT);
        plan.propose();
        refused("plan.R1", "", plan::discard);
        assertThat(plan.getStatus()).isEqualTo(PlanStatus.PROPOSED);
    }

    @Test
    void R3_a_draft_changes_its_kind_its_time_and_its_language() {
        plan.reframe(PlanKind.ACTION_PLAN, Period.years(2020, 2022), Language.NB);
        assertThat(plan.getKind()).isEqualTo(PlanKind.ACTION_PLAN);
        assertThat(plan.getPeriod()).isEqualTo(Period.years(2020, 2022));
        assertThat(plan.getLanguage()).isEqualTo(Language.NB);

        plan.propose();
        refused("plan.R3", "", () -> plan.reframe(PlanKind.ACTIVITY_PLAN, Period.year(2019), Language.SV));
        assertThat(plan.getKind()).isEqualTo(PlanKind.ACTION_PLAN);
    }

    @Test
    void R2_a_plan_is_adopted_by_a_named_decision() {
        plan.propose();

        refused("plan.R2", "decision", () -> plan.adopt(" ", DAY, Visibility.ALL_MEMBERS));
        assertThat(plan.getStatus()).isEqualTo(PlanStatus.PROPOSED);

        plan.adopt(" Beslut 2018-1 ", DAY, Visibility.ALL_MEMBERS);
        assertThat(plan.getDecisionNote()).isEqualTo("Beslut 2018-1");
        assertThat(plan.getAdoptedOn()).contains(DAY);
    }

    @Test
    void R3_only_a_draft_is_filled() {
        PlanArea area = plan.getAreas().get(0);
        PlanGoal goal = area.getGoals().get(0);
        area.addGoal("Ännu ett mål");
        plan.propose();

        refused("plan.R3", "", () -> plan.addArea("Nytt", null));
        refused("plan.R3", "", () -> area.addGoal("Nytt"));
        refused("plan.R3", "", () -> goal.addMeasure("Ny", null));
        refused("plan.R3", "", () -> plan.describe("Ny", null));
        assertThat(area.getGoals()).hasSize(2);
    }

    @Test
    void R3_R4_a_measure_follows_the_work_in_an_adopted_plan_too() {
        PlanMeasure measure = plan.getAreas().get(0).getGoals().get(0).getMeasures().get(0);
        plan.propose();
        plan.adopt("Beslut", DAY, Visibility.MEMBER_ORGS);

        measure.move(MeasureStatus.ONGOING, null);

        assertThat(measure.getStatus()).isEqualTo(MeasureStatus.ONGOING);
    }

    @Test
    void R4_a_measure_moves_only_as_the_table_says() {
        Map<MeasureStatus, Set<MeasureStatus>> allowed = Map.of(MeasureStatus.PLANNED,
                Set.of(MeasureStatus.ONGOING, MeasureStatus.PAUSED, MeasureStatus.CANCELLED), MeasureStatus.ONGOING,
                Set.of(MeasureStatus.DONE, MeasureStatus.PAUSED, MeasureStatus.CANCELLED), MeasureStatus.PAUSED,
                Set.of(MeasureStatus.ONGOING, MeasureStatus.CANCELLED), MeasureStatus.DONE, Set.of(),
                MeasureStatus.CANCELLED, Set.of());

        for (MeasureStatus from : MeasureStatus.values()) {
            for (MeasureStatus to : MeasureStatus.values()) {
                PlanMeasure measure = measureIn(from);
                if (allowed.get(from).contains(to)) {
                    measure.move(to, "skäl");
                    assertThat(measure.getStatus()).isEqualTo(to);
                } else {
                    refused("plan.R4", "status", () -> measure.move(to, "skäl"));
                    assertThat(measure.getStatus()).isEqualTo(from);
                }
            }
        }
    }

    private static PlanMeasure measureIn(MeasureStatus status) {
        PlanMeasure measure = PlanExamples.plan(PlanExamples.group(false)).getAreas().get(0).getGoals().get(0)
                .getMeasures().get(0);
        switch (status) {
            case PLANNED -> {
            }
            case DONE -> {
                measure.move(MeasureStatus.ONGOING, null);
                measure.move(MeasureStatus.DONE, null);
            }
            default -> measure.move(status, "skäl");
        }
        return measure;
    }

    @Test
    void R4_cancelling_needs_a_reason() {
        PlanMeasure measure = plan.getAreas().get(0).getGoals().get(0).getMeasures().get(0);

        refused("plan.R4.reason", "reason", () -> measure.move(MeasureStatus.CANCELLED, " "));
        measure.move(MeasureStatus.CANCELLED, "ingår i annat arbete");

        assertThat(measure.getReason()).isEqualTo("ingår i annat arbete");
    }

    @Test
    void R5_parts_are_numbered_and_anchored_in_order() {
        PlanArea second = plan.getAreas().get(1);
        PlanMeasure measure = second.addGoal("Mål").addMeasure("Åtgärd", null);

        assertThat(plan.getAreas()).extracting(PlanArea::getNumber).containsExactly(1, 2);
        assertThat(second.anchor()).isEqualTo("area-2");
        assertThat(measure.getGoal().anchor()).isEqualTo("goal-2-1");
        assertThat(measure.anchor()).isEqualTo("measure-2-1-1");
    }

    @Test
    void R6_adopting_a_plan_supersedes_the_one_it_replaces() {
        plan.propose();
        plan.adopt("Beslut 1", DAY, Visibility.ALL_MEMBERS);
        Plan next = new Plan(plan.getGroup(), PlanKind.ACTIVITY_PLAN, "Verksamhetsplan 2019", Period.year(2019),
                Language.SV, plan);
        next.addArea("SIP", null);
        next.propose();
        assertThat(plan.getStatus()).isEqualTo(PlanStatus.ADOPTED);

        next.adopt("Beslut 2", DAY.plusYears(1), Visibility.ALL_MEMBERS);

        assertThat(plan.getStatus()).isEqualTo(PlanStatus.SUPERSEDED);
        assertThat(next.getStatus()).isEqualTo(PlanStatus.ADOPTED);
    }

    @Test
    void R7_a_plan_that_names_nothing_is_not_proposed() {
        Plan empty = new Plan(plan.getGroup(), PlanKind.ACTION_PLAN, "Handlingsplan", Period.years(2018, 2020),
                Language.SV, null);

        refused("plan.R7", "areas", empty::propose);
        empty.addArea("SIP", null);
        empty.propose();

        assertThat(empty.getStatus()).isEqualTo(PlanStatus.PROPOSED);
    }

    @Test
    void R8_only_a_group_that_may_publish_shows_its_plan_to_everybody() {
        Plan publishing = PlanExamples.plan(PlanExamples.group(true));
        assertThat(plan.audiences()).containsExactly(Audience.draftGroup(7));
        plan.propose();
        publishing.propose();

        refused("group.R4", "visibility", () -> plan.adopt("Beslut", DAY, Visibility.PUBLIC));
        assertThat(plan.audiences()).containsExactly(Audience.draftGroup(7));

        publishing.adopt("Beslut", DAY, Visibility.PUBLIC);
        assertThat(publishing.audiences()).contains(Audience.PUBLIC);
    }

    @Test
    void what_is_sealed_follows_from_the_plan_alone_and_not_from_how_far_the_work_has_come() {
        Plan same = PlanExamples.plan(PlanExamples.group(false));
        String sealed = PlanText.canonical(plan);

        same.getAreas().get(0).getGoals().get(0).getMeasures().get(0).move(MeasureStatus.ONGOING, null);

        assertThat(PlanText.canonical(same)).isEqualTo(sealed);
        Numbered.as(23, same.addArea("Nytt", null));
        assertThat(PlanText.canonical(same)).isNotEqualTo(sealed);
    }

    @Test
    void R3_only_a_draft_is_written_on() {
        PlanArea area = written();
        PlanGoal goal = area.getGoals().get(0);
        PlanMeasure measure = goal.getMeasures().get(0);
        plan.rename(" Plan för 2018 ");
        area.write(" SIP i vardagen ", " ");
        goal.write("Alla som vill får en plan");
        measure.write("Utbilda fler lotsar", plan.getGroup().getArchiveOwner());
        assertThat(plan.getTitle()).isEqualTo("Plan för 2018");
        assertThat(area.getTitle()).isEqualTo("SIP i vardagen");
        assertThat(area.getText()).isEmpty();
        assertThat(goal.getText()).isEqualTo("Alla som vill får en plan");
        assertThat(measure.getText()).isEqualTo("Utbilda fler lotsar");
        assertThat(measure.getResponsible()).contains(plan.getGroup().getArchiveOwner());
        plan.propose();

        refused("plan.R3", "", () -> plan.rename("Ny"));
        refused("plan.R3", "", () -> area.write("Ny", null));
        refused("plan.R3", "", () -> goal.write("Ny"));
        refused("plan.R3", "", () -> measure.write("Ny", null));
        refused("plan.R3", "", () -> plan.remove(PlanPart.MEASURE, 24));
        refused("plan.R3", "", () -> plan.move(PlanPart.AREA, 21, false));
        refused("plan.R3", "", plan::takeOver);
        assertThat(measure.getText()).isEqualTo("Utbilda fler lotsar");
    }

    @Test
    void R9_what_is_planned_is_named() {
        PlanArea area = written();
        PlanGoal goal = area.getGoals().get(0);
        PlanMeasure measure = goal.getMeasures().get(0);

        refused("plan.R9.plan", "title", () -> plan.rename(" "));
        refused("plan.R9.area", "area-21-title", () -> area.write("", "Text"));
        refused("plan.R9.goal", "goal-23", () -> goal.write(null));
        refused("plan.R9.measure", "measure-24", () -> measure.write(" ", null));
        refused("plan.R9.area", "new-area", () -> plan.addArea(" ", null));
        refused("plan.R9.goal", "new-goal-21", () -> area.addGoal(""));
        refused("plan.R9.measure", "new-measure-23", () -> goal.addMeasure("", null));

        assertThat(plan.getTitle()).isEqualTo("Verksamhetsplan 2018");
        assertThat(plan.getAreas()).hasSize(2);
        assertThat(area.getGoals()).hasSize(1);
        assertThat(goal.getMeasures()).hasSize(1);
    }

    @Test
    void R10_what_has_something_under_it_is_not_removed() {
        PlanArea area = written();

        refused("plan.R10.area", "area-21-title", () -> plan.remove(PlanPart.AREA, 21));
        refused("plan.R10.goal", "goal-23", () -> plan.remove(PlanPart.GOAL, 23));
        plan.remove(PlanPart.MEASURE, 24);
        plan.remove(PlanPart.GOAL, 23);
        assertThat(area.getGoals()).isEmpty();
        plan.remove(PlanPart.AREA, 21);

        assertThat(plan.getAreas()).extracting(PlanArea::getTitle).containsExactly("Suicidprevention");
        assertThat(plan.getAreas()).extracting(PlanArea::getNumber).containsExactly(1);
    }

    @Test
    void R5_a_part_that_is_moved_changes_number_with_its_neighbour() {
        PlanArea area = written();
        PlanGoal second = Numbered.as(25, area.addGoal("Andra målet"));
        PlanMeasure measure = Numbered.as(26, second.addMeasure("Första", null));
        Numbered.as(27, second.addMeasure("Andra", null));

        plan.move(PlanPart.AREA, 21, false);
        plan.move(PlanPart.GOAL, 25, true);
        plan.move(PlanPart.MEASURE, 26, false);

        assertThat(plan.getAreas()).extracting(PlanArea::getTitle).containsExactly("Suicidprevention", "SIP");
        assertThat(area.getGoals()).extracting(PlanGoal::getNumber).containsExactly(1, 2);
        assertThat(measure.anchor()).isEqualTo("measure-2-1-2");
    }

    @Test
    void R5_the_first_stays_first_and_the_last_stays_last() {
        written();

        plan.move(PlanPart.AREA, 21, true);
        plan.move(PlanPart.AREA, 22, false);

        assertThat(plan.getAreas()).extracting(PlanArea::getTitle).containsExactly("SIP", "Suicidprevention");
    }

    @Test
    void R12_a_proposal_is_taken_back_with_a_reason_and_can_be_written_on_again() {
        refused("plan.R1", "", () -> plan.takeBack("Mer att göra"));
        plan.propose();

        refused("plan.R12", "takeBackReason", () -> plan.takeBack(" "));
        assertThat(plan.getStatus()).isEqualTo(PlanStatus.PROPOSED);
        plan.takeBack("Mer att göra");

        assertThat(plan.getStatus()).isEqualTo(PlanStatus.DRAFT);
        plan.addArea("Nytt", null);
        plan.propose();
        plan.adopt("Beslut", DAY, Visibility.ALL_MEMBERS);
        refused("plan.R1", "", () -> plan.takeBack("Mer att göra"));
    }

    @Test
    void R13_only_the_plans_own_parts_are_changed() {
        written();

        refused("plan.R13", "", () -> plan.remove(PlanPart.MEASURE, 21));
        refused("plan.R13", "", () -> plan.move(PlanPart.GOAL, 24, true));
        refused("plan.R13", "", () -> plan.area(99));
        assertThat(plan.measure(24).getText()).isEqualTo("Utbilda lotsar");
    }

    @Test
    void R6_a_new_version_begins_with_what_the_old_one_says_and_leaves_that_alone() {
        PlanMeasure old = written().getGoals().get(0).getMeasures().get(0);
        old.write(old.getText(), plan.getGroup().getArchiveOwner());
        plan.describe("Så arbetar vi", "Rad 3");
        old.move(MeasureStatus.ONGOING, null);
        plan.propose();
        plan.adopt("Beslut", DAY, Visibility.ALL_MEMBERS);
        String sealed = PlanText.canonical(plan);
        Plan next = new Plan(plan.getGroup(), PlanKind.ACTIVITY_PLAN, "Verksamhetsplan 2019", Period.year(2019),
                Language.SV, plan);
        Plan first = new Plan(plan.getGroup(), PlanKind.ACTIVITY_PLAN, "Plan", Period.year(2019), Language.SV, null);

        refused("plan.R6", "replaces", first::takeOver);
        next.takeOver();

        assertThat(next.getSummary()).isEqualTo("Så arbetar vi");
        assertThat(next.getSource()).isEmpty();
        assertThat(next.getAreas()).extracting(PlanArea::getTitle).containsExactly("SIP", "Suicidprevention");
        PlanMeasure copy = next.getAreas().get(0).getGoals().get(0).getMeasures().get(0);
        assertThat(copy).isNotSameAs(old);
        assertThat(copy.getText()).isEqualTo("Utbilda lotsar");
        assertThat(copy.getStatus()).isEqualTo(MeasureStatus.PLANNED);
        assertThat(copy.getResponsible()).contains(plan.getGroup().getArchiveOwner());
        next.getAreas().get(0).write("Annat", null);
        assertThat(PlanText.canonical(plan)).isEqualTo(sealed);
    }

    /** The plan's first area, 21, with its goal 23 and measure 24 numbered as the database numbers them. */
    private PlanArea written() {
        PlanArea area = plan.getAreas().get(0);
        PlanGoal goal = Numbered.as(23, area.getGoals().get(0));
        Numbered.as(24, goal.getMeasures().get(0));
        return area;
    }

    private static void refused(String key, String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuleBroken.class);
        RuleBroken refusal = catchThrowableOfType(RuleBroken.class, call);
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.field()).isEqualTo(field);
    }
}
