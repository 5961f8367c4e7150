package se.samverk.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.document.Original;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.ItemNumbering;

class MinutesTextTest {
    private final MinutesContent content = new MinutesContent(new SubjectRef(SubjectKind.MEETING, 7), 3,
            "Arbetsgrupp psykisk hälsa", "Minnesanteckningar 14 mars 2018", "Vårmöte", Language.SV, Examples.DAY,
            Examples.START, Examples.END, "", "Ordföranden", ApprovalHabit.NEXT_MEETING, ItemNumbering.PER_MEETING,
            "Ledamoten", OffsetDateTime.parse("2018-03-20T09:00Z"),
            List.of(new SignatureRow("Ledamoten", OffsetDateTime.parse("2018-03-20T09:00Z"))),
            new SubjectRef(SubjectKind.MEETING, 8), "Nästa möte", "Inga synpunkter.",
            List.of(new AttendanceRow(5L, "Ordföranden", 1L, "Ekstad", Presence.PRESENT, ""),
                    new AttendanceRow(null, "Gäst", 2L, "Region Väst", Presence.EXCUSED, "p 3–5")),
            List.of(new ItemRow(11, 0, 9, "Frågor från \"BIS\"", "Rad ett\nRad två",
                    List.of(new DecisionRow(new SubjectRef(SubjectKind.DECISION, 12), "2018-1", "Frågorna tas upp",
                            List.of(1L, 2L), List.of("Ekstad", "Region Väst"), null)),
                    List.of(new ActionRow(new SubjectRef(SubjectKind.ACTION, 13), "Kalla BIS", 4L,
                            "enhetschef, Region Väst", LocalDate.of(2018, 4, 1))),
                    4),
                    new ItemRow(14, 0, 10, "Avslutning", "", List.of(), List.of(), 0)),
            new Original(new SubjectRef(SubjectKind.DOCUMENT, 15), 2, "protokoll.pdf", "0".repeat(64), false), true);

    @Test
    void what_is_sealed_is_read_back_as_it_was() {
        assertThat(MinutesText.read(MinutesText.write(content))).isEqualTo(content);
    }

    @Test
    void what_was_sealed_before_it_told_how_it_was_approved_is_read_as_approved_by_adjusters() {
        String older = MinutesText.write(content).replaceAll(
                "\"(approval|numbering|approvedAtTitle|approvalNote)\":\"[^\"]*\",", "")
                .replaceAll("\"original\":\\{[^}]*\\},", "").replaceAll("\"approvedAtMeeting\":8,", "")
                .replaceAll("\"signatures\":\\[[^]]*\\],", "");

        MinutesContent read = MinutesText.read(older);
        assertThat(read.approval()).isEqualTo(ApprovalHabit.ADJUSTER);
        assertThat(read.numbering()).isEqualTo(ItemNumbering.PER_YEAR);
        assertThat(read.signatures()).isEmpty();
        assertThat(read.approvedAtMeeting()).isNull();
        assertThat(read.approvedBy()).isEqualTo("Ledamoten");
        assertThat(read.original()).isNull();
    }

    @Test
    void the_same_minutes_always_give_the_same_bytes() {
        String text = MinutesText.write(content);

        assertThat(MinutesText.write(MinutesText.read(text))).isEqualTo(text);
        assertThat(text).startsWith("{\"approval\":\"NEXT_MEETING\",").doesNotContain("\n");
    }

    @Test
    void other_text_is_not_taken_for_minutes() {
        assertThatThrownBy(() -> MinutesText.read("{\"form\":\"samverk.report.1\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
