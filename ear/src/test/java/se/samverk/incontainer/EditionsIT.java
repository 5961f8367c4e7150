package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.report.boundary.AcceptReport;
import se.samverk.report.boundary.PublishReport;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.shared.NotFound;
import se.samverk.workinggroup.Visibility;

/** What was published to few is not shown to many because a later edition is. */
@ArquillianTest
class EditionsIT {
    @Inject
    private World world;

    @Inject
    private StatusReports reports;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void an_edition_for_some_stays_theirs_when_the_next_is_for_everybody() {
        world.found();
        long report = world.writeReport(Place.OWN, "MEMBER_ORGS").report();
        World.Site site = world.site(Place.OWN);
        assertThatThrownBy(() -> reports.view(report)).isInstanceOf(NotFound.class);

        world.as(site.chair(), () -> {
            reports.reopen(report);
            reports.submit(new SubmitReport(report));
        });
        world.as(site.coordinator(), () -> {
            reports.accept(new AcceptReport(report));
            reports.publish(new PublishReport(report, Visibility.PUBLIC));
        });

        assertThat(reports.view(report).edition()).isEqualTo(2);
        assertThat(reports.view(report, 2).edition()).isEqualTo(2);
        assertThat(reports.view(report).editions()).as("a link to the first would lead nowhere").containsExactly(2);
        assertThatThrownBy(() -> reports.view(report, 1)).isInstanceOf(NotFound.class);
        world.as(site.member(), () -> {
            assertThat(reports.view(report, 1).edition()).isEqualTo(1);
            assertThat(reports.view(report).editions()).containsExactly(2, 1);
        });
        world.as("matrix.reader", () -> assertThat(reports.view(report, 1).edition()).isEqualTo(1));
        world.as("matrix.other",
                () -> assertThatThrownBy(() -> reports.view(report, 1)).isInstanceOf(NotFound.class));
    }
}
