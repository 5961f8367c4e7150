package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.plan.PlanDraftView;
import se.samverk.plan.PlanKind;
import se.samverk.plan.PlanPart;
import se.samverk.plan.PlanStatus;
import se.samverk.plan.PlanView;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.BeginPlan;
import se.samverk.plan.boundary.MovePart;
import se.samverk.plan.boundary.Plans;
import se.samverk.plan.boundary.RemovePart;
import se.samverk.plan.boundary.RewordMeasures;
import se.samverk.plan.boundary.SavePlan;
import se.samverk.plan.boundary.TakeBackPlan;
import se.samverk.shared.Conflict;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.Visibility;

/** A coordinator writes a plan; what is refused leaves it as it was. */
@ArquillianTest
class PlansIT {
    @Inject
    private World world;

    @Inject
    private Plans plans;

    @Inject
    private Waitings waitings;

    @Inject
    private Things things;

    private World.Site site;
    private long plan;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    /** A draft with two areas; the first has a goal with two measures. */
    @BeforeEach
    void begin() {
        world.found();
        site = world.site(Place.OWN);
        coordinating(() -> {
            plan = plans.begin(new BeginPlan(site.group(), PlanKind.ACTION_PLAN, "Handlingsplan", Period.year(2019),
                    Language.SV, null, false));
            save(List.of(new SavePlan.Area(null, "Tidiga insatser", null, List.of()),
                    new SavePlan.Area(null, "Utbildning", "För alla", List.of())));
            save(List.of(area(null, new SavePlan.Goal(null, "Ingen väntar", List.of()))));
            save(List.of(area(null, goal("Ingen väntar", measure(null, "En väg in", null),
                    measure(null, "En telefon", site.organisation())))));
        });
    }

    @Test
    void what_is_written_is_there_in_its_order() {
        PlanView view = view();

        assertThat(view.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(view.areas()).extracting(PlanView.Area::title).containsExactly("Tidiga insatser", "Utbildning");
        assertThat(measures()).extracting(PlanView.Measure::text).containsExactly("En väg in", "En telefon");
        assertThat(measures().get(1).responsible().id()).isEqualTo(site.organisation());
    }

    @Test
    void parts_are_moved_and_removed_and_numbered_anew() {
        coordinating(() -> {
            plans.move(new MovePart(plan, version(), PlanPart.AREA, view().areas().get(0).id(), false));
            plans.move(new MovePart(plan, version(), PlanPart.MEASURE,
                    view().areas().get(1).goals().get(0).measures().get(1).id(), true));
            plans.remove(new RemovePart(plan, version(), PlanPart.MEASURE,
                    view().areas().get(1).goals().get(0).measures().get(1).id()));
        });

        assertThat(view().areas()).extracting(PlanView.Area::title).containsExactly("Utbildning", "Tidiga insatser");
        assertThat(view().areas()).extracting(PlanView.Area::number).containsExactly(1, 2);
        PlanView.Measure left = view().areas().get(1).goals().get(0).measures().get(0);
        assertThat(left.text()).isEqualTo("En telefon");
        assertThat(left.anchor()).isEqualTo("measure-2-1-1");
    }

    @Test
    void what_is_not_named_or_not_in_the_plan_is_refused_and_nothing_is_saved() {
        long foreign = world.site(Place.FOREIGN).organisation();
        long elsewhere = adopted().areas().get(0).goals().get(0).measures().get(0).id();
        begin();
        coordinating(() -> {
            long first = measures().get(0).id();
            refused("plan.R9.plan", "title",
                    () -> plans.save(new SavePlan(plan, version(), " ", null, null, null, List.of())));
            refused("plan.R9.area", "area-" + areaId() + "-title",
                    () -> save(List.of(new SavePlan.Area(areaId(), "", "Text", List.of()))));
            refused("plan.R9.area", "new-area", () -> save(List.of(new SavePlan.Area(null, " ", null, List.of()))));
            refused("plan.R9.measure", "measure-" + first,
                    () -> save(List.of(area(areaId(), goal("Mål", measure(first, "", null))))));
            refused("plan.R13", "",
                    () -> save(List.of(area(areaId(), goal("Mål", measure(elsewhere, "Åtgärd", null))))));
            refused("plan.R13", "", () -> plans.remove(new RemovePart(plan, version(), PlanPart.MEASURE, elsewhere)));
            refused("plan.R11", "measure-" + first + "-responsible",
                    () -> save(List.of(area(areaId(), goal("Mål", measure(first, "Åtgärd", foreign))))));
            refused("plan.R10.area", "area-" + areaId() + "-title",
                    () -> plans.remove(new RemovePart(plan, version(), PlanPart.AREA, areaId())));
        });
        what_is_written_is_there_in_its_order();

        coordinating(() -> save(
                List.of(area(areaId(), goal("Mål", measure(measures().get(0).id(), "Åtgärd", site.organisation()))))));
        assertThat(measures().get(0).text()).isEqualTo("Åtgärd");
    }

    @Test
    void who_wrote_on_an_older_version_is_refused_whatever_the_other_wrote_on() {
        coordinating(() -> {
            long seen = version();
            long first = measures().get(0).id();
            plans.reword(new RewordMeasures(plan, seen, List.of(measure(first, "En enda väg in", null))));

            SavePlan stale = new SavePlan(plan, seen, "Ny titel", null, null, null, List.of());
            assertThatThrownBy(() -> plans.save(stale)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> plans.move(new MovePart(plan, seen, PlanPart.MEASURE, first, false)))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> plans.remove(new RemovePart(plan, seen, PlanPart.MEASURE, first)))
                    .isInstanceOf(Conflict.class);
            assertThat(view().title()).isEqualTo("Handlingsplan");
            plans.save(new SavePlan(plan, version(), "Ny titel", null, null, null, List.of()));
            assertThat(view().title()).isEqualTo("Ny titel");
        });
    }

    @Test
    void the_chair_words_the_measures_and_nothing_else() {
        long first = measures().get(0).id();
        world.as(site.chair(), () -> {
            PlanDraftView writing = plans.writing(plan);
            assertThat(writing.whole()).isFalse();
            assertThat(writing.plan().mayWrite()).isTrue();
            assertThat(writing.organisations()).extracting(PlanDraftView.Partner::id).contains(site.organisation())
                    .doesNotContain(world.site(Place.FOREIGN).organisation());
            plans.reword(new RewordMeasures(plan, writing.plan().version(),
                    List.of(measure(first, "En gemensam väg in", site.organisation()))));
            assertThatThrownBy(() -> save(List.of())).isInstanceOf(NotAllowed.class);
            refused("plan.R13", "", () -> plans
                    .reword(new RewordMeasures(plan, version(), List.of(measure(null, "En ny åtgärd", null)))));
        });
        assertThat(measures().get(0).text()).isEqualTo("En gemensam väg in");

        world.as(site.member(), () -> {
            assertThat(plans.view(plan).mayWrite()).isFalse();
            assertThatThrownBy(() -> plans.writing(plan)).isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void a_proposal_waits_for_the_coordinators_until_it_is_taken_back_or_adopted() {
        coordinating(() -> {
            assertThat(isAsked()).isFalse();
            plans.propose(plan);
            assertThat(isAsked()).isTrue();
            refused("plan.R3", "", () -> save(List.of()));

            refused("plan.R12", "takeBackReason", () -> plans.takeBack(new TakeBackPlan(plan, " ")));
            assertThat(isAsked()).isTrue();
            plans.takeBack(new TakeBackPlan(plan, "Ett mål saknas"));
            assertThat(isAsked()).isFalse();
            save(List.of());

            plans.propose(plan);
            plans.adopt(new AdoptPlan(plan, "Beslut 7", Visibility.ALL_MEMBERS));
            assertThat(isAsked()).isFalse();
        });
    }

    @Test
    void an_adopted_plan_is_not_written_on_and_its_next_version_begins_with_what_it_says() {
        PlanView old = adopted();
        coordinating(() -> {
            refused("plan.R3", "", () -> save(List.of()));
            assertThat(old.mayWrite()).isFalse();
            assertThat(old.mayRenew()).isTrue();

            long next = plans.begin(new BeginPlan(site.group(), old.kind(), "Handlingsplan 2020", Period.year(2020),
                    Language.SV, plan, true));
            refused("plan.R6", "replaces", () -> plans.begin(new BeginPlan(site.group(), old.kind(), "Plan",
                    Period.year(2021), Language.SV, next, true)));
            assertThatThrownBy(() -> plans.begin(new BeginPlan(world.site(Place.OTHER).group(), old.kind(), "Plan",
                    Period.year(2021), Language.SV, plan, true))).isInstanceOf(NotFound.class);

            PlanView copy = plans.view(next);
            assertThat(copy.replaces()).isEqualTo(old.ref());
            assertThat(copy.areas()).extracting(PlanView.Area::title).containsExactly("Tidiga insatser", "Utbildning");
            assertThat(copy.areas().get(0).goals().get(0).measures()).extracting(PlanView.Measure::responsibleName)
                    .isEqualTo(old.areas().get(0).goals().get(0).measures().stream()
                            .map(PlanView.Measure::responsibleName).toList());
            plans.propose(next);
            plans.adopt(new AdoptPlan(next, "Beslut 8", Visibility.ALL_MEMBERS));
            assertThat(view().status()).isEqualTo(PlanStatus.SUPERSEDED);
        });
    }

    @Test
    void a_draft_changes_its_kind_time_and_language_and_one_that_is_proposed_does_not() {
        SavePlan.Frame other = new SavePlan.Frame(PlanKind.ACTIVITY_PLAN, Period.years(2020, 2022), Language.NB);
        coordinating(() -> {
            plans.save(new SavePlan(plan, version(), "Virksomhetsplan", other, null, null, List.of()));
            assertThat(view()).extracting(PlanView::kind, PlanView::period, PlanView::language)
                    .containsExactly(PlanKind.ACTIVITY_PLAN, Period.years(2020, 2022), Language.NB);
            assertThat(things.find(view().ref()).orElseThrow().language()).isEqualTo(Language.NB);
            what_stays_when_only_the_areas_are_saved();

            plans.propose(plan);
            refused("plan.R3", "",
                    () -> plans.save(new SavePlan(plan, version(), "Plan", other, null, null, List.of())));
        });
    }

    private void what_stays_when_only_the_areas_are_saved() {
        save(List.of());
        assertThat(view().kind()).isEqualTo(PlanKind.ACTIVITY_PLAN);
        assertThat(view().language()).isEqualTo(Language.NB);
    }

    @Test
    void a_discarded_draft_is_in_no_list_and_comes_back_as_it_was() {
        coordinating(() -> {
            assertThat(listed()).contains(plan);
            plans.discard(plan);
            assertThat(listed()).doesNotContain(plan);
            assertThat(view().mayRestore()).isTrue();
            assertThat(view().mayWrite()).isFalse();
            refused("plan.R1", "", () -> plans.propose(plan));
            refused("plan.R3", "", () -> save(List.of()));

            plans.restore(plan);
            assertThat(listed()).contains(plan);
            refused("plan.R1", "", () -> plans.restore(plan));
            plans.propose(plan);
            refused("plan.R1", "", () -> plans.discard(plan));
            plans.takeBack(new TakeBackPlan(plan, "Ett mål saknas"));
        });
        what_is_written_is_there_in_its_order();
    }

    private List<Long> listed() {
        return things.ofGroup(site.group(), SubjectKind.PLAN, 1000).stream().map(row -> row.ref().id()).toList();
    }

    private PlanView adopted() {
        coordinating(() -> {
            plans.propose(plan);
            plans.adopt(new AdoptPlan(plan, "Beslut 7", Visibility.ALL_MEMBERS));
        });
        return view();
    }

    private void coordinating(Runnable act) {
        world.as(site.coordinator(), act);
    }

    private PlanView view() {
        return seen(view -> view);
    }

    private long version() {
        return plans.view(plan).version();
    }

    private long areaId() {
        return seen(view -> view.areas().get(0).id());
    }

    private List<PlanView.Measure> measures() {
        return seen(view -> view.areas().get(0).goals().get(0).measures());
    }

    private <T> T seen(Function<PlanView, T> what) {
        PlanView[] view = new PlanView[1];
        coordinating(() -> view[0] = plans.view(plan));
        return what.apply(view[0]);
    }

    private boolean isAsked() {
        return waitings.forMeOn(plans.view(plan).ref()).filter(row -> row.verb() == WaitingVerb.ADOPT).isPresent();
    }

    private void save(List<SavePlan.Area> areas) {
        plans.save(new SavePlan(plan, version(), "Handlingsplan", null, null, null, areas));
    }

    /** The first area as it is called, with this goal. */
    private SavePlan.Area area(Long id, SavePlan.Goal goal) {
        return new SavePlan.Area(id == null ? areaId() : id, "Tidiga insatser", null, List.of(goal));
    }

    /** The goal, with these measures. */
    private SavePlan.Goal goal(String text, SavePlan.Measure... measures) {
        return new SavePlan.Goal(seen(view -> view.areas().get(0).goals().get(0).id()), text, List.of(measures));
    }

    private static SavePlan.Measure measure(Long id, String text, Long responsible) {
        return new SavePlan.Measure(id, text, responsible);
    }

    private static void refused(String key, String field, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(RuleBroken.class);
        RuleBroken refusal = (RuleBroken) thrown;
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.field()).isEqualTo(field);
    }
}
