package se.samverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverk.search.IndexDifference.Kind;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class IndexDifferenceTest {
    private static final SubjectRef PLAN = new SubjectRef(SubjectKind.PLAN, 7);
    private static final List<IndexDocument> WANTED = List.of(IndexDocument.about(PLAN, "Årsplan", Language.SV)
            .readableBy(Set.of(Audience.PUBLIC)).build());

    @Test
    void what_is_the_same_on_both_sides_does_not_differ() {
        assertThat(IndexDifference.of(PLAN, WANTED, IndexDocument.contentHash(WANTED))).isEmpty();
        assertThat(IndexDifference.of(PLAN, List.of(), null)).isEmpty();
    }

    @Test
    void what_is_on_one_side_or_is_another_differs() {
        assertThat(IndexDifference.of(PLAN, WANTED, null)).contains(new IndexDifference(PLAN, Kind.MISSING));
        assertThat(IndexDifference.of(PLAN, WANTED, "another")).contains(new IndexDifference(PLAN, Kind.OUTDATED));
        assertThat(IndexDifference.of(PLAN, List.of(), IndexDocument.contentHash(WANTED)))
                .contains(new IndexDifference(PLAN, Kind.UNWANTED));
    }

    @Test
    void only_what_the_database_knows_has_an_address() {
        for (Kind kind : Kind.values()) {
            assertThat(new IndexDifference(PLAN, kind).url()).as(kind.name())
                    .isEqualTo(kind == Kind.UNKNOWN ? "" : PLAN.url());
        }
    }
}
