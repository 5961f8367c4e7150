package se.samverk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class CitationTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");
    private static final SubjectRef REPORT = new SubjectRef(SubjectKind.REPORT, 12);
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
