package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class AttachmentTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    @Test
    void r2_an_attachment_may_lack_its_file_until_it_is_put_there() {
        Attachment attachment = new Attachment(new SubjectRef(SubjectKind.REPORT, 12), 1, "Enkäten", null);
        assertThat(attachment.getFile()).isEmpty();
        StoredFile file = new StoredFile("0".repeat(64), 10, "application/pdf", "enkät.pdf", ScanState.CLEAN, NOON);
        attachment.put(file);
        assertThat(attachment.getFile()).contains(file);
    }

    @Test
    void a_row_leads_to_its_download() {
        assertThat(new AttachmentRow(9, 1, "Enkäten", true, "enkät.pdf", "application/pdf", 10, ScanState.CLEAN)
                .downloadUrl())
                .isEqualTo("/download/attachment/9");
    }
}
