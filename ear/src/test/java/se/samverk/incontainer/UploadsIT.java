package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.document.AttachmentRow;
import se.samverk.document.ScanState;
import se.samverk.document.boundary.AttachmentRoom;
import se.samverk.document.boundary.OrganisationRoom;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.library.DocumentType;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.DocumentRoom;
import se.samverk.library.boundary.Uploads;
import se.samverk.report.boundary.AddAttachment;
import se.samverk.report.boundary.StatusReports;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/** The files of attachments are limited as all files from outside are. */
@ArquillianTest
class UploadsIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final long LARGEST = 200L * MEGABYTE;
    private static final String TEXT = "text";

    @Inject
    private World world;

    @Inject
    private StatusReports reports;

    @Inject
    private Uploads uploads;

    @Inject
    private OrganisationRoom room;

    @Inject
    private AttachmentRoom attachmentRoom;

    @Inject
    private DocumentRoom documentRoom;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    @DisplayName("R7 a file is refused with its own reason, and one without any is kept")
    void a_file_is_refused_with_its_own_reason() {
        world.found();
        World.Reported report = world.writeReport(Place.OWN, "draft");
        refused(report, "stor.pdf", new ByteArrayInputStream(new byte[20 * MEGABYTE + 1]), "document.tooLarge");
        refused(report, "tom.pdf", new ByteArrayInputStream(new byte[0]), "document.empty");
        for (String name : new String[]{"bild.svg", "bild.pdf.svg", "skript.js", "utan"}) {
            refused(report, name, text(), "document.kind");
        }
        refused(report, "sida.pdf", text(), "document.other");
        refused(report, "low.zip", locked(), "document.locked");
        AttachmentRow kept = attach(report, "C:\\hemligt\\..\\un\"der<lag>.txt", text());
        assertThat(kept.fileName()).isEqualTo("un_der_lag_.txt");
        assertThat(kept.mediaType()).isEqualTo("text/plain");
        assertThat(kept.scan()).as("no service is named").isEqualTo(ScanState.NOT_SCANNED);
    }

    @Test
    @DisplayName("R8 documents, attachments and what is on its way take the room of one organisation together")
    void attachments_take_their_organisations_room() {
        world.found();
        World.Reported report = world.writeReport(Place.OWN, "draft");
        long owner = world.site(Place.OWN).organisation();
        SubjectRef group = new SubjectRef(SubjectKind.GROUP, world.site(Place.OWN).group());
        long before = attachmentRoom.bytesOf(owner);
        attach(report, "första.txt", text());
        assertThat(attachmentRoom.bytesOf(owner)).isEqualTo(before + TEXT.length());

        long left = room.megabytes() * (long) MEGABYTE - attachmentRoom.bytesOf(owner) - documentRoom.bytesOf(owner);
        List<String> begun = new ArrayList<>();
        try {
            for (long size = left - TEXT.length() + 1; size > 0; size -= LARGEST) {
                begun.add(begin(group, Math.min(LARGEST, size)));
            }
            refused(report, "andra.txt", text(), "document.quota");
            assertThatThrownBy(() -> begin(group, TEXT.length())).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key()).isEqualTo("document.quota"));
            drop(begun.remove(0));
            assertThat(attach(report, "andra.txt", text()).present()).isTrue();
        } finally {
            begun.forEach(this::drop);
        }
    }

    private String begin(SubjectRef group, long size) {
        String[] token = new String[1];
        world.as(world.site(Place.OWN).chair(), () -> token[0] = uploads
                .begin(new BeginUpload(group, null, "stor.txt", size, DocumentType.OTHER, Visibility.GROUP)).token());
        return token[0];
    }

    private void drop(String token) {
        world.as(world.site(Place.OWN).chair(), () -> uploads.drop(token));
    }

    /** A package whose only file says that it is locked. */
    private static InputStream locked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[directory + 8] |= 1;
        return new ByteArrayInputStream(bytes);
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
        return new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
    }
}
