package se.samverk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class AuditEntryTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    @Test
    void an_act_may_concern_no_thing_and_tell_nothing_more() {
        AuditEntry entry = new AuditEntry(NOON, "anna", "signin.accepted", null, null);
        assertThat(entry.getSubject()).isEmpty();
        assertThat(entry.getDetail()).isEmpty();
    }

    @Test
    void what_is_told_is_cut_rather_than_lost() {
        SubjectRef report = new SubjectRef(SubjectKind.REPORT, 12);
        AuditEntry entry = new AuditEntry(NOON, "anna", "report.submitted", report,
                "x".repeat(AuditEntry.DETAIL_LENGTH + 1));
        assertThat(entry.getSubject()).contains(report);
        assertThat(entry.getDetail()).hasSize(AuditEntry.DETAIL_LENGTH);
    }
}
