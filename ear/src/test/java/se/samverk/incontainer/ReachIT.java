package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.evidence.CitationRow;
import se.samverk.evidence.RestrictedRow;
import se.samverk.evidence.boundary.Citations;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.organisation.SeatRow;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.Plans;
import se.samverk.report.ReportView;
import se.samverk.report.boundary.AcceptReport;
import se.samverk.report.boundary.PublishReport;
import se.samverk.report.boundary.SaveReport;
import se.samverk.report.boundary.SaveSection;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.AudienceChange;
import se.samverk.thing.AudienceView;
import se.samverk.thing.boundary.Audiences;
import se.samverk.thing.boundary.Things;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.boundary.Groups;

/** Before something is shown to others, it is said whom that means; of what not all may read, an extract or nothing goes along. */
@ArquillianTest
class ReachIT extends RolledBack {
    @Inject
    private StatusReports reports;

    @Inject
    private Plans plans;

    @Inject
    private Groups groups;

    @Inject
    private Audiences audiences;

    @Inject
    private Citations citations;

    @Inject
    private Things things;

    private World.Site site;

    @BeforeEach
    void inAGroup() {
        site = world().site(Place.OWN);
    }

    @Test
    void what_is_said_before_is_what_is_counted_after() {
        World.Reported report = world().writeReport(Place.OWN, "accepted");
        for (Visibility reach : List.of(Visibility.MEMBER_ORGS, Visibility.ALL_MEMBERS)) {
            AudienceView[] said = new AudienceView[2];
            world().as(site.coordinator(), () -> {
                AudienceChange change = choice(report, reach);
                said[0] = change.before();
                said[1] = change.after();
                assertThat(change.before()).isEqualTo(audiences.of(report.ref()));
                assertThat(change.after().people() - change.before().people())
                        .isEqualTo(change.more() - change.fewer());
                assertThat(change.after().organisations() - change.before().organisations())
                        .isEqualTo(change.joiningOrganisations() - change.leaving());
            });
            assertThat(said[1].people()).isGreaterThanOrEqualTo(said[0].people());
        }
        AudienceView[] wanted = new AudienceView[1];
        world().as(site.coordinator(), () -> {
            wanted[0] = choice(report, Visibility.ALL_MEMBERS).after();
            reports.publish(new PublishReport(report.report(), Visibility.ALL_MEMBERS));
            assertThat(audiences.of(report.ref())).isEqualTo(wanted[0]);
        });
    }

    @Test
    void the_organisations_that_join_are_named_and_those_who_see_it_already_are_not() {
        World.Reported report = world().writeReport(Place.OWN, "accepted");
        world().as(site.coordinator(), () -> {
            AudienceChange change = choice(report, Visibility.ALL_MEMBERS);
            Set<String> now = new HashSet<>();
            groups.view(site.group()).seats().stream().map(SeatRow::organisationName).forEach(now::add);

            assertThat(change.joiningOrganisations()).isPositive();
            assertThat(change.joining()).doesNotContainAnyElementsOf(now).doesNotHaveDuplicates();
            assertThat(choice(report, Visibility.PUBLIC).opens()).isTrue();
            assertThat(choice(report, Visibility.PUBLIC).more()).as("everybody is not counted").isZero();
        });
    }

    @Test
    void who_may_not_choose_is_told_nothing_of_others() {
        World.Reported report = world().writeReport(Place.OWN, "accepted");
        for (String reader : List.of(site.chair(), site.member())) {
            world().as(reader, () -> {
                assertThat(reports.view(report.report()).choices()).isEmpty();
                assertThat(reports.view(report.report()).restricted()).isEmpty();
            });
        }
        long plan = proposedPlan();
        world().as(site.member(), () -> assertThat(plans.view(plan).choices()).isEmpty());
        world().as(site.coordinator(), () -> assertThat(plans.view(plan).choices()).isNotEmpty());
    }

    @Test
    void a_restricted_plan_goes_along_only_with_the_extract_that_was_chosen() {
        World.Reported silent = onRestrictedPlan();
        publish(silent, Map.of());
        assertThat(labels(silent.ref(), site.member())).isNotEmpty();
        assertThat(labels(silent.ref(), "matrix.other")).as("not even its name").isEmpty();

        World.Reported told = onRestrictedPlan();
        publish(told, Map.of("section-" + told.section(), "Planen säger att alla ska veta."));
        world().as("matrix.other", () -> {
            CitationRow row = citations.groundsOf(told.ref()).stream()
                    .filter(ground -> ground.place().startsWith("section-")).findFirst().orElseThrow();
            assertThat(row.extract()).isEqualTo("Planen säger att alla ska veta.");
            assertThat(row.url()).as("the plan itself stays closed").isEmpty();
        });
    }

    @Test
    void of_a_meeting_that_reaches_less_far_than_its_minutes_the_rest_learn_nothing() {
        World.Written written = world().writeMinutesBeyondTheirMeeting(Place.OWN);
        SubjectRef ref = new SubjectRef(SubjectKind.MINUTES, written.minutes());
        world().as("matrix.other", () -> {
            assertThat(things.find(ref)).as("the minutes are read").isPresent();
            assertThat(citations.groundsOf(ref)).isEmpty();
        });
        world().as(site.member(), () -> assertThat(citations.groundsOf(ref)).hasSize(1));
    }

    @Test
    void decisions_and_actions_cite_nothing_that_not_all_their_readers_may_read() {
        for (String stage : List.of("draft", "circulated", "approved", "MEMBER_ORGS", "ALL_MEMBERS")) {
            World.Written written = world().writeMinutes(Place.OWN, stage, site.secretary());
            Set<Audience> readers = things.audiencesOf(new SubjectRef(SubjectKind.MINUTES, written.minutes()));
            for (SubjectRef part : List.of(new SubjectRef(SubjectKind.DECISION, written.decision()),
                    new SubjectRef(SubjectKind.ACTION, written.action()))) {
                assertThat(citations.restrictedFor(part, things.audiencesOf(part))).as(stage).isEmpty();
                assertThat(Audience.covers(readers, things.audiencesOf(part))).as(stage).isTrue();
            }
        }
    }

    /** An accepted report with a section on an area of a plan that only the group may read. */
    private World.Reported onRestrictedPlan() {
        long plan = proposedPlan();
        world().as(site.coordinator(), () -> plans.adopt(new AdoptPlan(plan, "Beslut 7", Visibility.GROUP)));
        World.Reported report = world().writeReport(Place.OWN, "draft");
        world().as(site.chair(), () -> {
            long area = plans.view(plan).areas().get(0).id();
            reports.save(new SaveReport(report.report(), null, null, List.of(new SaveSection(report.section(), area,
                    false, "Utbildning", "Så gick det.", null, List.of()))));
            reports.submit(new SubmitReport(report.report()));
        });
        world().as(site.coordinator(), () -> {
            reports.accept(new AcceptReport(report.report()));
            ReportView view = reports.view(report.report());
            assertThat(view.restricted()).extracting(RestrictedRow::place)
                    .containsExactly("section-" + report.section());
        });
        return report;
    }

    private long proposedPlan() {
        long[] plan = new long[1];
        world().as(site.coordinator(), () -> {
            plan[0] = plans.create(world().newPlan(Place.OWN));
            plans.propose(plan[0]);
        });
        return plan[0];
    }

    private void publish(World.Reported report, Map<String, String> extracts) {
        world().as(site.coordinator(), () -> reports
                .publish(new PublishReport(report.report(), Visibility.ALL_MEMBERS, extracts)));
    }

    private List<String> labels(SubjectRef ref, String reader) {
        List<String> labels = new ArrayList<>();
        world().as(reader, () -> citations.groundsOf(ref).stream()
                .filter(ground -> ground.place().startsWith("section-")).map(CitationRow::label)
                .forEach(labels::add));
        return labels;
    }

    private AudienceChange choice(World.Reported report, Visibility reach) {
        return reports.view(report.report()).choices().stream().filter(choice -> choice.reach() == reach)
                .map(ReachChoice::change).findFirst().orElseThrow();
    }
}
