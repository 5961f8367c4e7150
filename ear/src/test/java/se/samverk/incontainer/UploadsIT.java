package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.document.AttachmentRow;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.report.boundary.AddAttachment;
import se.samverk.report.boundary.StatusReports;
import se.samverk.shared.RuleBroken;

/** Files that come in from outside are limited by size, kind and name. */
@ArquillianTest
class UploadsIT {
    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    private World world;

    @Inject
    private StatusReports reports;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void files_too_large_empty_or_of_a_kind_that_browsers_run_are_refused() {
        world.found();
        World.Reported report = world.writeReport(Place.OWN, "draft");
        refused(report, "stor.pdf", new ByteArrayInputStream(new byte[20 * MEGABYTE + 1]), "attachment.tooLarge");
        refused(report, "tom.pdf", new ByteArrayInputStream(new byte[0]), "attachment.empty");
        for (String name : new String[]{"sida.html", "sida.pdf.html", "bild.svg", "skript.js", "utan"}) {
            refused(report, name, text(), "attachment.type");
        }
        AttachmentRow kept = attach(report, "C:\\hemligt\\..\\un\"der<lag>.txt", text());
        assertThat(kept.fileName()).isEqualTo("un_der_lag_.txt");
        assertThat(kept.mediaType()).isEqualTo("text/plain");
    }

    private void refused(World.Reported report, String name, InputStream bytes, String key) {
        assertThatThrownBy(() -> attach(report, name, bytes)).as(name)
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo(key);
                    assertThat(broken.field()).isEqualTo("attachmentFile");
                });
    }

    private AttachmentRow attach(World.Reported report, String name, InputStream bytes) {
        AttachmentRow[] row = new AttachmentRow[1];
        world.as(world.site(Place.OWN).chair(),
                () -> row[0] = reports.attach(new AddAttachment(report.report(), "Bilaga", name, bytes)));
        return row[0];
    }

    private static InputStream text() {
        return new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8));
    }
}
