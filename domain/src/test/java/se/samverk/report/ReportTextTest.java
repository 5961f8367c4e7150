package se.samverk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.report.ReportText.Attached;
import se.samverk.report.ReportText.Mark;
import se.samverk.report.ReportText.Section;
import se.samverk.document.Original;
import se.samverk.shared.CanonicalJson;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.shared.Precision;
import se.samverk.shared.Sha256;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

class ReportTextTest {
    private static final Period TERM = Period.openFrom(Precision.TERM, LocalDate.of(2018, 1, 1));

    private static ReportText text(Period period) {
        return text(period, "");
    }

    private static ReportText text(Period period, String source) {
        Section sip = new Section("section-31", 1, "SIP", "Nådde omkring 250 medarbetare.[1]\nOch \"fler\".", 21L, 20L,
                "Verksamhetsplan 2018", 1, "SIP", source,
                List.of(new Mark("omkring 250 medarbetare", "medarbetare", 40)), 0);
        Section beyond = new Section("section-32", 2, "Annat", "Bättre förståelse.", null, null, "", 0, "", "",
                List.of(), 0);
        return new ReportText("Lägesrapport 2018", Language.SV, "Arbetsgrupp psykisk hälsa", "Närvårdssamverkan",
                period, "2019", "ordförande", "samordnare", Visibility.ALL_MEMBERS, List.of(sip, beyond),
                List.of(new Attached(1, "Foldern", "", "", 0, ""),
                        new Attached(2, "Kostnader", "k.pdf", "application/pdf", 12, "ab".repeat(32))),
                null);
    }

    @Test
    void the_same_content_always_gives_the_same_bytes() {
        String sealed = text(Period.year(2018)).canonical();

        assertThat(text(Period.year(2018)).canonical()).isEqualTo(sealed);
        assertThat(CanonicalJson.write(CanonicalJson.read(sealed))).isEqualTo(sealed);
        assertThat(Sha256.of(sealed.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("224d0a3a6847b5f9b72f72043c1be18e349f287cf943e3a0e0b6184bb551b8d3");
        assertThat(text(Period.year(2019)).canonical()).isNotEqualTo(sealed);
    }

    @Test
    void a_section_keeps_its_source_and_without_one_it_is_sealed_as_before() {
        ReportText sourced = text(Period.year(2018), "Lägesrapport, rad 9–13");

        assertThat(sourced.canonical()).contains("Lägesrapport, rad 9–13");
        assertThat(ReportText.read(sourced.canonical())).isEqualTo(sourced);
        assertThat(text(Period.year(2018)).canonical()).doesNotContain("\"source\"");
    }

    @Test
    void what_was_taken_in_says_its_original_and_where_a_section_begins_in_it() {
        Original original = new Original(new SubjectRef(SubjectKind.DOCUMENT, 15), 2, "rapport.pdf", "0".repeat(64),
                true);
        ReportText taken = new ReportText("Rapport", Language.SV, "Grupp", "Samverkan", Period.year(2014), "", "Taren",
                "", Visibility.GROUP,
                List.of(new Section("section-1", 1, "Utbildning", "Text", null, null, "", 0, "", "",
                        List.of(), 4)),
                List.of(), original);

        assertThat(ReportText.read(taken.canonical())).isEqualTo(taken);
    }

    @Test
    void what_is_read_from_the_seal_is_all_that_was_written() {
        for (Period period : List.of(Period.year(2018), TERM, Period.day(LocalDate.of(2018, 9, 10)))) {
            ReportText text = text(period);

            assertThat(ReportText.read(text.canonical())).isEqualTo(text);
        }
    }

    @Test
    void another_text_is_not_read_as_a_report() {
        assertThatThrownBy(() -> ReportText.read("{\"form\":\"samverk.plan/1\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReportText.read("{\"form\":\"samverk.report/1\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
