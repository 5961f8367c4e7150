package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.FacetCount;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** What is marked as secret: its own group finds it and is shown the title; for everybody else it is not there. */
class SecretsTest {
    private static final SubjectRef MARKED = new SubjectRef(SubjectKind.ATTACHMENT, 70);
    private static final Set<Audience> MEMBER = Set.of(Audience.PUBLIC, Audience.group(5));

    @TempDir
    Path folder;
    private LuceneSearchEngine engine;

    @BeforeEach
    void fill() {
        engine = new LuceneSearchEngine(folder.resolve("index"));
        Stories.fill(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static IndexDocument.Builder marked(boolean secret) {
        return IndexDocument.about(MARKED, "Utredning om flytten", Language.EN)
                .body("Kvarnbacken föreslås som adress, till en kostnad av 700 000 kr.").date(LocalDate.of(2031, 3, 4))
                .organisation(99L, "Kvarnby kommun").concerning(98, "Åby kommun").state("APPROVED")
                .extra("shown", "Kvarnbacken").secret(secret).readableBy(Set.of(Audience.group(5)));
    }

    private void put(IndexDocument... documents) {
        engine.update(MARKED, List.of(documents));
        engine.commit();
    }

    private SearchResult member(String text) {
        return engine.search(SearchQuery.of(text), MEMBER);
    }

    @Test
    void its_group_finds_it_by_its_words_and_is_shown_its_title_and_kind_alone() {
        put(marked(true).group(5L, "Kvarngruppen").build());
        for (String text : List.of("Kvarnbacken", "utredning flytten", "700 tkr", "\"föreslås som adress\"")) {
            assertThat(member(text).total()).as(text).isOne();
            SearchHit hit = member(text).hits().get(0);
            assertThat(hit).isEqualTo(new SearchHit(MARKED, "", SubjectKind.ATTACHMENT, "Utredning om flytten",
                    MARKED.url(), Language.EN, null, null, null, null, List.of(), List.of(), Map.of()));
        }
    }

    @Test
    void it_counts_as_a_hit_and_in_no_facet_while_an_unmarked_one_counts_in_all() {
        put(marked(true).build());
        long total = member("").total();
        Map<String, ?> facets = member("").facets();
        assertThat(member("Kvarnbacken").facets().values()).allSatisfy(counts -> assertThat(counts).isEmpty());
        assertThat(engine.search(SearchQuery.everything().withYear(2031), MEMBER).total()).isOne();

        put(marked(false).build());
        assertThat(member("").total()).isEqualTo(total);
        assertThat(member("").facets()).isNotEqualTo(facets);
        assertThat(member("Kvarnbacken").facets().values()).allSatisfy(counts -> assertThat(counts).isNotEmpty());

        put();
        assertThat(member("").total()).isEqualTo(total - 1);
        assertThat(member("").facets()).isEqualTo(facets);
    }

    @Test
    void its_group_is_not_counted_within_its_organisation_either() {
        SearchQuery within = SearchQuery.of("Kvarnbacken").withOrganisationId(99L);
        put(marked(true).group(5L, "Kvarngruppen").build());
        assertThat(engine.search(within, MEMBER).total()).isOne();
        assertThat(engine.search(within, MEMBER).facets().get(SearchResult.GROUP)).isEmpty();

        put(marked(false).group(5L, "Kvarngruppen").build());
        assertThat(engine.search(within, MEMBER).facets().get(SearchResult.GROUP))
                .containsExactly(new FacetCount("5", "Kvarngruppen", 1));
        assertThat(engine.search(within, Set.of(Audience.PUBLIC)).facets().get(SearchResult.GROUP)).isEmpty();
    }

    @Test
    void its_words_are_never_proposed_as_a_spelling() {
        put(marked(false).build());
        assertThat(member("Kvarnbackan").correctedTo()).isEqualTo("Kvarnbacken");
        put(marked(true).build());
        assertThat(member("Kvarnbackan").correctedTo()).isNull();
        assertThat(member("Kvarnbackan").total()).isZero();
    }

    @Test
    void for_everybody_else_it_is_not_there() {
        SearchResult before = engine.search(SearchQuery.everything(), Set.of(Audience.PUBLIC));
        put(marked(true).build());
        assertThat(engine.search(SearchQuery.everything(), Set.of(Audience.PUBLIC))).isEqualTo(before);
        assertThat(engine.search(SearchQuery.of("Kvarnbacken"), Set.of(Audience.PUBLIC)).total()).isZero();
    }

    @Test
    void the_parts_of_what_is_secret_are_secret_and_a_secret_part_is_not_quoted_by_the_whole() {
        IndexDocument part = IndexDocument.about(MARKED, "Sidan 2", Language.SV).part("2", "p2")
                .body("Kvarnbackens läge")
                .readableBy(Set.of(Audience.group(5))).build();
        put(marked(true).build(), part);
        assertThat(member("läge Kvarnbacken").hits())
                .anySatisfy(hit -> assertThat(hit.snippet()).as(hit.url()).isEmpty());
        assertThat(member("läge Kvarnbacken").facets().values()).allSatisfy(counts -> assertThat(counts).isEmpty());

        put(marked(false).body("Allmänt").build(),
                IndexDocument.about(MARKED, "Sidan 2", Language.SV).part("2", "p2").body("Kvarnbackens läge")
                        .secret(true)
                        .readableBy(Set.of(Audience.group(5))).build());
        assertThat(member("Kvarnbackens läge").hits()).extracting(SearchHit::part).containsExactly("2");
        assertThat(member("Kvarnbackens läge").hits().get(0).snippet()).isEmpty();
    }
}
