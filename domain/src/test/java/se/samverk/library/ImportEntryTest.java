package se.samverk.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

class ImportEntryTest {
    private final DocumentImport whole = new DocumentImport(1, new SubjectRef(SubjectKind.GROUP, 2), Visibility.GROUP,
            OffsetDateTime.parse("2026-03-14T12:00:00+01:00"));

    private ImportEntry entry() {
        return new ImportEntry(whole, 0, "2016/protokoll.pdf", 10);
    }

    @Test
    @DisplayName("a file is wanted with a proposed type until somebody says otherwise")
    void a_file_is_wanted_until_somebody_says_otherwise() {
        ImportEntry entry = entry();
        assertThat(entry.isWanted()).isTrue();
        assertThat(entry.getType()).isEqualTo(DocumentType.MINUTES);
        entry.choose(false, DocumentType.REPORT, OldAs.REPORT);
        assertThat(entry.isWanted()).isFalse();
        assertThat(entry.getType()).isEqualTo(DocumentType.REPORT);
        assertThat(entry.getOldAs()).isEqualTo(OldAs.REPORT);
    }

    @Test
    @DisplayName("R7 what is refused, or a document already, cannot be chosen")
    void what_is_refused_cannot_be_chosen() {
        ImportEntry refused = entry();
        refused.refuse("document.R6", "protokoll.pdf", "Ett\ndokument");
        refused.choose(true, DocumentType.REPORT, OldAs.MINUTES);
        assertThat(refused.isOpenAndWanted()).isFalse();
        assertThat(refused.getOldAs()).isEqualTo(OldAs.NOTHING);
        assertThat(refused.getReasonWords()).containsExactly("protokoll.pdf", "Ett dokument");

        ImportEntry brought = entry();
        brought.lies("token");
        brought.became(7);
        brought.choose(false, DocumentType.REPORT, OldAs.NOTHING);
        assertThat(brought.getType()).isEqualTo(DocumentType.MINUTES);
        assertThat(brought.getDocumentId()).contains(7L);
        assertThat(brought.getToken()).isEmpty();
    }

    @Test
    @DisplayName("what has become a document is not refused afterwards")
    void what_has_become_a_document_is_not_refused() {
        ImportEntry brought = entry();
        brought.became(7);
        brought.refuse("document.R6", "protokoll.pdf");
        assertThat(brought.getReason()).isEmpty();
        assertThat(brought.getReasonWords()).isEmpty();
        assertThat(brought.isWanted()).isTrue();
        assertThat(brought.getDocumentId()).contains(7L);
    }
}
