package se.samverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class IndexDocumentTest {
    private static final SubjectRef REPORT = new SubjectRef(SubjectKind.REPORT, 7);

    private static IndexDocument.Builder report() {
        return IndexDocument.about(REPORT, "Lägesrapport", Language.SV).body("text");
    }

    @Test
    void what_is_not_said_follows_from_the_subject() {
        IndexDocument document = report().date(LocalDate.of(2018, 9, 10)).build();
        assertThat(document.kind()).isEqualTo(SubjectKind.REPORT);
        assertThat(document.url()).isEqualTo("/report/view.xhtml?id=7");
        assertThat(document.year()).isEqualTo(2018);
        assertThat(document.audienceKeys()).isEmpty();
        assertThat(report().part("2", "section-2").build().url()).isEqualTo("/report/view.xhtml?id=7#section-2");
        assertThat(report().date(LocalDate.of(2018, 9, 10)).year(2019).build().year()).isEqualTo(2019);
    }

    @Test
    void the_hash_changes_with_every_value_and_with_nothing_else() {
        String hash = IndexDocument.contentHash(List.of(report().build()));
        assertThat(hash).hasSize(64).isEqualTo(IndexDocument.contentHash(List.of(report().build())));
        Stream<UnaryOperator<IndexDocument.Builder>> changes = Stream.of(d -> d.body("text "), d -> d.part("1", "a"),
                d -> d.kind(SubjectKind.FIGURE), d -> d.date(LocalDate.of(2018, 1, 1)), d -> d.year(2018),
                d -> d.organisation(1L, null), d -> d.organisation(null, "Borås Stad"),
                d -> d.concerning(2, "Mölndals stad"), d -> d.group(1L, null),
                d -> d.group(null, "BIS"), d -> d.url("/x"), d -> d.state("DRAFT"),
                d -> d.readableBy(Set.of(Audience.PUBLIC)), d -> d.amounts(List.of(1L)), d -> d.extra("a", "b"),
                d -> d.secret(true));
        assertThat(changes.map(change -> IndexDocument.contentHash(List.of(change.apply(report()).build()))).distinct())
                .hasSize(16).doesNotContain(hash);
    }

    @Test
    void the_order_of_parts_does_not_matter_to_the_hash() {
        IndexDocument whole = report().build();
        IndexDocument part = report().part("1", "a").build();
        assertThat(IndexDocument.contentHash(List.of(whole, part)))
                .isEqualTo(IndexDocument.contentHash(List.of(part, whole)))
                .isNotEqualTo(IndexDocument.contentHash(List.of(whole)));
    }
}
