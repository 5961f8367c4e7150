package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.figure.FigureRow;
import se.samverk.figure.boundary.FigureSource;
import se.samverk.figure.boundary.Figures;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.report.ReportStatus;
import se.samverk.report.boundary.ReportSource;
import se.samverk.report.boundary.SaveReport;
import se.samverk.report.boundary.SaveSection;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.boundary.Waitings;

/** A report's figures name one source each; a draft thrown away can be taken up again. */
@ArquillianTest
class ReportsIT extends RolledBack {
    private static final String TEXT = "Året var bra.\n\nVi nådde omkring 250 medarbetare.\n\nAv dem blev 20 personer"
            + " SIP-lotsar.";
    private static final List<String> WORDS = List.of("omkring 250 medarbetare", "20 personer SIP-lotsar");

    @Inject
    private StatusReports reports;

    @Inject
    private Figures figures;

    @Inject
    private FigureSource figureIndex;

    @Inject
    private ReportSource reportIndex;

    @Inject
    private Things things;

    @Inject
    private Waitings waitings;

    @Test
    void a_figure_names_the_paragraph_it_stands_in_or_the_sections_source_or_its_own() {
        World.Reported report = world().writeReport(Place.OWN, "draft");
        world().as(world().site(Place.OWN).chair(), () -> {
            save(report, null, Map.of());
            assertThat(sources(report)).containsExactly("Lägesrapport om samordning, Utbildning, stycke 2",
                    "Lägesrapport om samordning, Utbildning, stycke 3");

            save(report, "Protokollet, sidan 4", Map.of("20 personer SIP-lotsar", "Protokollet, rad 13"));
            assertThat(sources(report)).containsExactly("Protokollet, sidan 4", "Protokollet, rad 13");

            save(report, "Protokollet", Map.of());
            assertThat(sources(report)).as("one that is not named keeps what it has").containsExactly("Protokollet",
                    "Protokollet, rad 13");

            save(report, "Protokollet", Map.of("20 personer SIP-lotsar", ""));
            assertThat(sources(report)).containsExactly("Protokollet", "Protokollet");
        });
    }

    @Test
    void a_member_who_does_not_lead_discards_no_report() {
        World.Reported report = world().writeReport(Place.OWN, "draft");
        world().as(world().site(Place.OWN).member(), () -> assertThatThrownBy(() -> reports.discard(report.report()))
                .isInstanceOf(NotAllowed.class));
    }

    @Test
    void a_member_who_does_not_lead_takes_no_discarded_report_up_again() {
        World.Reported report = discarded();
        world().as(world().site(Place.OWN).member(), () -> assertThatThrownBy(() -> reports.restore(report.report()))
                .isInstanceOf(NotAllowed.class));
    }

    @Test
    void a_discarded_report_is_not_submitted() {
        World.Reported report = discarded();
        world().as(world().site(Place.OWN).chair(), () -> assertThatThrownBy(
                () -> reports.submit(new SubmitReport(report.report()))).isInstanceOf(RuleBroken.class));
    }

    private World.Reported discarded() {
        World.Reported report = world().writeReport(Place.OWN, "draft");
        world().as(world().site(Place.OWN).chair(), () -> reports.discard(report.report()));
        return report;
    }

    @Test
    void a_discarded_report_is_nowhere_and_comes_back_with_its_figures_and_what_waits() {
        World.Reported report = world().writeReport(Place.OWN, "draft");
        World.Site site = world().site(Place.OWN);
        world().as(site.chair(), () -> {
            assertThat(isFound(report)).isTrue();

            reports.discard(report.report());
            assertThat(isFound(report)).isFalse();
            assertThat(listed(site)).doesNotContain(report.report());
            assertThat(waitings.forMeOn(report.ref())).isEmpty();
            assertThat(reports.view(report.report()).rights().mayRestore()).isTrue();

            reports.restore(report.report());
            assertThat(reports.view(report.report()).status()).isEqualTo(ReportStatus.DRAFT);
            assertThat(isFound(report)).isTrue();
            assertThat(listed(site)).contains(report.report());
            assertThat(waitings.forMeOn(report.ref())).isPresent();
            reports.submit(new SubmitReport(report.report()));
        });
    }

    private boolean isFound(World.Reported report) {
        boolean figure = !figureIndex.documents(new SubjectRef(SubjectKind.FIGURE, report.figure())).isEmpty();
        assertThat(reportIndex.documents(report.ref()).isEmpty()).isNotEqualTo(figure);
        return figure;
    }

    private List<Long> listed(World.Site site) {
        return things.ofGroup(site.group(), SubjectKind.REPORT, 1000).stream().map(row -> row.ref().id()).toList();
    }

    private List<String> sources(World.Reported report) {
        return figures.working(report.ref()).stream().map(FigureRow::source).toList();
    }

    private void save(World.Reported report, String source, Map<String, String> own) {
        reports.save(new SaveReport(report.report(), null, null,
                List.of(new SaveSection(report.section(), null, true, "Utbildning", TEXT, source, WORDS, own))));
    }
}
