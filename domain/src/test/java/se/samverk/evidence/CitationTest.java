package se.samverk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class CitationTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");
    private static final SubjectRef REPORT = new SubjectRef(SubjectKind.REPORT, 12);
    private static final SubjectRef PAPER = new SubjectRef(SubjectKind.DOCUMENT, 5);
    private static final SubjectRef PLAN = new SubjectRef(SubjectKind.PLAN, 3);

    @Test
    void a_citation_points_at_a_thing_or_at_a_source_outside_the_portal() {
        assertThat(new Citation(REPORT, PLAN, "section-1", "Plan 2018", "mål 2", "", Set.of(), NOON).getCited())
                .contains(PLAN);
        Citation outside = new Citation(REPORT, null, null, "Väst, rad 13", null, null, Set.of(), NOON);
        assertThat(outside.getCited()).isEmpty();
        assertThat(outside.getExtract()).isEmpty();
        assertThat(outside.getLocator()).isEmpty();
        assertThat(outside.getPlace()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sidan 2, 2", "Sida 12 och framåt, 12", "beslutet s. 4, 4", "side 3, 3", "Page 7, 7", "p. 10, 10"})
    void a_document_is_opened_at_the_page_that_is_named(String locator, String page) {
        assertThat(new Citation(REPORT, PAPER, "", "Beslut", "", locator, Set.of(), NOON).url())
                .isEqualTo(PAPER.url() + "&page=" + page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mål 2", "insida 2", "sidan 0", "sidan 4711471", "blad Budget, rad 11", "sidan"})
    void where_no_page_is_named_a_document_is_opened_as_it_is(String locator) {
        assertThat(new Citation(REPORT, PAPER, "", "Beslut", "", locator, Set.of(), NOON).url()).isEqualTo(PAPER.url());
    }

    @Test
    void a_document_is_opened_at_its_part_whatever_that_is_called() {
        Citation citation = new Citation(REPORT, PAPER, "section-1-document-5-3", "Beslut", "", "Bakgrund", Set.of(),
                NOON).ofPart(3);
        assertThat(citation.url()).isEqualTo(PAPER.url() + "&page=3");
        assertThat(citation.isPasted()).isTrue();
        assertThat(new Citation(REPORT, PAPER, "section-1-document-5-v2-3", "Beslut", "", "", Set.of(), NOON)
                .isPasted()).isTrue();
        assertThat(new Citation(REPORT, PAPER, "section-1", "Beslut", "", "", Set.of(), NOON).isPasted()).isFalse();
        assertThat(new Citation(REPORT, PAPER, null, "Beslut", "", "", Set.of(), NOON).isPasted()).isFalse();
    }

    @Test
    void a_document_is_opened_in_the_version_that_was_cited() {
        assertThat(new Citation(REPORT, PAPER, "", "Beslut", "", "", Set.of(), NOON).inVersion(2).url())
                .isEqualTo(PAPER.url() + "&version=2");
        assertThat(new Citation(REPORT, PAPER, "", "Beslut", "", "sidan 4", Set.of(), NOON).inVersion(2).url())
                .isEqualTo(PAPER.url() + "&version=2&page=4");
        assertThat(new Citation(REPORT, PAPER, "", "Beslut", "", "Mål", Set.of(), NOON).ofPart(3).inVersion(1).url())
                .isEqualTo(PAPER.url() + "&version=1&page=3");
    }

    @Test
    void only_documents_have_pages_to_open_and_what_lies_outside_has_no_address() {
        assertThat(new Citation(REPORT, PLAN, "", "Plan", "", "sidan 2", Set.of(), NOON).url()).isEqualTo(PLAN.url());
        assertThat(new Citation(REPORT, null, "", "Beslut", "", "sidan 2", Set.of(), NOON).url()).isEmpty();
    }

    @Test
    void a_citation_has_an_audience_of_its_own_and_follows_when_told() {
        Citation citation = new Citation(REPORT, PLAN, "", "Plan 2018", "", "", Set.of(Audience.draftGroup(7)), NOON);
        assertThat(citation.audiences()).containsExactly(Audience.draftGroup(7));
        citation.showTo(Set.of(Audience.group(7), Audience.MEMBERS));
        assertThat(citation.audiences()).containsExactlyInAnyOrder(Audience.group(7), Audience.MEMBERS);
        citation.showTo(Set.of());
        assertThat(citation.audiences()).isEmpty();
    }

    @Test
    void a_citation_that_is_kept_within_some_readers_is_shown_to_nobody_more() {
        Citation citation = new Citation(REPORT, PLAN, "", "Plan 2018", "", "", Set.of(Audience.group(7)), NOON);
        citation.keepWithin(Set.of(Audience.PUBLIC));
        assertThat(citation.audiences()).as("readers more").containsExactly(Audience.group(7));
        citation.keepWithin(Set.of(Audience.draftGroup(7)));
        assertThat(citation.audiences()).as("readers fewer").containsExactly(Audience.draftGroup(7));
        citation.keepWithin(Set.of(Audience.group(8)));
        assertThat(citation.audiences()).as("other readers").isEmpty();
        citation.keepWithin(Set.of(Audience.PUBLIC));
        assertThat(citation.audiences()).isEmpty();
    }
}
