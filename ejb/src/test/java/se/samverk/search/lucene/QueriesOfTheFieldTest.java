package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SearchResult.Mode;
import se.samverk.search.SnippetPart;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * What people of the field type, and what they must then see: no more and no less. The queries of the field hold over
 * the texts that the stories were told after, too; see {@link Stories}.
 */
class QueriesOfTheFieldTest {
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

    private SearchResult search(String text) {
        return engine.search(SearchQuery.of(text), Set.of(Audience.PUBLIC));
    }

    private static Set<String> names(SearchResult result) {
        return result.hits().stream().map(hit -> Stories.NAMES.get(hit.subject()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String marked(SearchHit hit) {
        return hit.snippet().stream().filter(SnippetPart::highlighted).map(SnippetPart::text)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', textBlock = """
            suicidprevention                  ; S0 S1
            prevention av suicid              ; S0 S1
            självmordsprevention              ; S0 S1
            suicidpreventionsgrupper          ; S1
            samordnare psykiatri              ; S0
            psykiatrisamordnare               ; S0
            handlingsplaner                   ; S1 S2
            brukarorganisationerna            ; S1 S4
            goteborg                          ; S0 S2
            harryda ockero                    ; S0
            oppfolging                        ; S3
            Majorna Linne                     ; S2
            20,8 miljoner                     ; F1 S0
            20.8 MSEK                         ; F1 S0
            20 800 000 kronor                 ; F1 S0
            kr 20 800 000                     ; F1 S0
            400 000 kronor                    ; F2 S0
            400000                            ; F2 S0
            400 tkr                           ; F2 S0
            2300 deltagare                    ; S0
            75 000 innbyggere                 ; S4
            psykisk ohälsa                    ; S0 S1 S2 S3 S4
            psykiske lidelser                 ; S0 S1 S2 S3 S4
            samhandling                       ; S1 S2 S3 S4
            samverkan                         ; S1 S2 S3 S4
            samordnad individuell plan        ; S1 S2
            SIP                               ; S1 S2
            """)
    void a_query_of_the_field_finds_these_and_no_others(String text, String expected) {
        finds(text, expected);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', textBlock = """
            kommunernas                       ; S1 S2
            bilagor                           ; S1
            landstinget                       ; S1 S2
            erfaringskonsulent                ; S4
            KBT                               ; S0
            "psykiatrins dagar"               ; S1
            suicidprevention -handlingsplan   ; S0
            """)
    void a_query_finds_what_it_should(String text, String expected) {
        finds(text, expected);
    }

    private void finds(String text, String expected) {
        SearchResult result = search(text);
        assertThat(names(result)).containsExactlyInAnyOrderElementsOf(Arrays.asList(expected.split(" ")));
        assertThat(result.total()).isEqualTo(result.hits().size());
        assertThat(result.mode()).isEqualTo(Mode.ALL_WORDS);
        assertThat(result.correctedTo()).isNull();
    }

    @Test
    void a_query_of_the_field_that_is_misspelt_is_searched_for_as_the_texts_write_it() {
        SearchResult result = search("Götebrog");
        assertThat(result.mode()).isEqualTo(Mode.SPELLING);
        assertThat(result.correctedTo()).isEqualTo("Göteborg");
        assertThat(names(result)).containsExactly("S0", "S2");

        SearchResult norwegian = search("psykiatrijenesten");
        assertThat(norwegian.mode()).isEqualTo(Mode.SPELLING);
        assertThat(norwegian.correctedTo()).isEqualTo("psykiatritjenesten");
        assertThat(names(norwegian)).containsExactly("S4");
    }

    @Test
    void only_the_unknown_word_of_several_is_corrected() {
        assertThat(search("kurser  i Götebrog").correctedTo()).isEqualTo("kurser  i Göteborg");
    }

    @Test
    void an_exact_search_corrects_nothing() {
        SearchResult result = engine.search(SearchQuery.of("Götebrog").withExact(true), Set.of(Audience.PUBLIC));
        assertThat(result.total()).isZero();
        assertThat(result.mode()).isEqualTo(Mode.ALL_WORDS);
    }

    @Test
    void a_query_of_the_field_that_no_text_holds_finds_nothing_rather_than_something_like_it() {
        for (String text : new String[]{"malmo", "Malmö", "MALMÖ"}) {
            SearchResult result = search(text);
            assertThat(result.total()).isZero();
            assertThat(result.hits()).isEmpty();
            assertThat(result.correctedTo()).isNull();
        }
    }

    @Test
    void when_no_text_holds_all_words_those_with_any_are_shown_and_it_is_said() {
        SearchResult result = search("Härryda Brønnøysund");
        assertThat(result.mode()).isEqualTo(Mode.SOME_WORDS);
        assertThat(names(result)).containsExactly("S0", "S3");
    }

    @Test
    void one_part_of_a_hyphenated_word_is_enough_only_where_nothing_holds_both() {
        assertThat(names(search("SIP-lotsar"))).containsExactly("S1");
        SearchResult neither = search("SIP-Härryda");
        assertThat(neither.mode()).isEqualTo(Mode.SOME_WORDS);
        assertThat(neither.withAll()).isZero();
        assertThat(names(neither)).contains("S0", "S1");
        assertThat(names(search("Härryda-projektet 2017-2018"))).as("years are words of their own").contains("S1");
    }

    @ParameterizedTest
    @CsvSource({"kommunane, kommune", "kommuner, kommunane", "tenestene, teneste", "møtene, møter",
            "kommunene, kommune",
            "tjenester, tjenesten"})
    void bokmal_and_nynorsk_inflect_in_their_own_way(String written, String asked) {
        SubjectRef subject = new SubjectRef(SubjectKind.REPORT, 90);
        engine.update(subject, List.of(IndexDocument.about(subject, "", Language.NB).body("Xyzzy " + written)
                .readableBy(Set.of(Audience.PUBLIC)).build()));
        engine.commit();
        assertThat(search("xyzzy " + asked).hits()).extracting(SearchHit::subject).containsExactly(subject);
    }

    @Test
    void swedish_comes_before_norwegian_for_a_swedish_concept() {
        SearchResult result = search("psykisk ohälsa");
        assertThat(result.hits()).extracting(SearchHit::language).containsExactly(Language.SV, Language.SV, Language.SV,
                Language.NB, Language.NB);
        assertThat(search("psykiske lidelser").hits().get(0).subject()).isEqualTo(Stories.HELGELAND);
    }

    @Test
    void the_passage_marks_what_matched_whatever_its_form() {
        assertThat(marked(search("prevention av suicid").hits().get(0))).contains("uicidprevention");
        assertThat(marked(search("handlingsplaner").hits().get(0))).contains("handlingsplan");
        assertThat(marked(search("oppfolging").hits().get(0))).isEqualTo("oppfølging");
        assertThat(marked(search("75 000 innbyggere").hits().get(0))).isEqualTo("75.000|innbyggere");
        assertThat(search("20,8 miljoner").hits()).anySatisfy(
                hit -> assertThat(marked(hit)).isEqualTo("20,8|miljoner|kronor"));
        assertThat(search("psykisk ohälsa").hits()).allSatisfy(hit -> assertThat(marked(hit)).isNotEmpty());
    }

    @Test
    void a_passage_is_plain_text_of_a_readable_length() {
        for (String text : new String[]{"suicidprevention", "Tromsø", "samverkan", "kommun"}) {
            assertThat(search(text).hits()).isNotEmpty().allSatisfy(hit -> {
                String passage = hit.snippet().stream().map(SnippetPart::text).collect(Collectors.joining());
                assertThat(passage).hasSizeBetween(40, 210).doesNotContain("\n");
            });
        }
    }

    @Test
    void the_beginning_is_shown_when_only_the_title_matched() {
        SearchHit hit = search("bidrag").hits().get(0);
        assertThat(hit.snippet()).containsExactly(
                new SnippetPart("Utbetalt av staten; fördelning på år är inte angiven i källan.", false));
    }

    @Test
    void facets_count_the_hits_and_offer_the_other_values_of_a_chosen_filter() {
        SearchQuery swedish = SearchQuery.of("samverkan").withLanguage(Language.SV);
        SearchResult result = engine.search(swedish, Set.of(Audience.PUBLIC));
        assertThat(names(result)).containsExactly("S1", "S2");
        assertThat(result.facets().get(SearchResult.LANGUAGE)).extracting(f -> f.value() + "=" + f.count())
                .containsExactly("nb=2", "sv=2");
        assertThat(result.facets().get(SearchResult.KIND)).extracting(f -> f.value() + "=" + f.count())
                .containsExactly("PROJECT=1", "REPORT=1");
        assertThat(result.facets().get(SearchResult.ORGANISATION)).extracting(f -> f.label())
                .containsExactly("Borås Stad", "Göteborgsregionen");
        assertThat(result.facets().get(SearchResult.YEAR)).extracting(f -> f.value()).containsExactly("2017", "2018");
    }

    @Test
    void groups_are_counted_within_a_chosen_organisation_alone() {
        group(301, 60, 61L, "Ungdomsgruppen", Audience.PUBLIC);
        group(302, 60, 61L, "Ungdomsgruppen", Audience.PUBLIC);
        group(303, 60, 62L, "Äldregruppen", Audience.PUBLIC);
        group(304, 60, null, null, Audience.PUBLIC);
        group(305, 60, 63L, "Chefsgruppen", Audience.group(63));
        group(306, 64, 61L, "Ungdomsgruppen", Audience.PUBLIC);
        engine.commit();
        SearchQuery all = SearchQuery.of("kvarnhjul");
        assertThat(engine.search(all, Set.of(Audience.PUBLIC)).facets()).doesNotContainKey(SearchResult.GROUP);
        assertThat(engine.search(all.withGroupId(61L), Set.of(Audience.PUBLIC)).facets())
                .doesNotContainKey(SearchResult.GROUP);
        SearchQuery within = all.withOrganisationId(60L);
        assertThat(engine.search(within, Set.of(Audience.PUBLIC)).total()).isEqualTo(4);
        assertThat(groups(within, Audience.PUBLIC)).containsExactly("61 Ungdomsgruppen 2", "62 Äldregruppen 1");
        assertThat(groups(within, Audience.PUBLIC, Audience.group(63))).containsExactly("61 Ungdomsgruppen 2",
                "63 Chefsgruppen 1", "62 Äldregruppen 1");
        assertThat(groups(within.withYear(2031), Audience.PUBLIC)).as("with another filter")
                .containsExactly("61 Ungdomsgruppen 1");

        SearchQuery chosen = within.withGroupId(62L);
        assertThat(engine.search(chosen, Set.of(Audience.PUBLIC)).hits()).extracting(hit -> hit.subject().id())
                .containsExactly(303L);
        assertThat(groups(chosen, Audience.PUBLIC)).as("another can be chosen")
                .containsExactly("61 Ungdomsgruppen 2", "62 Äldregruppen 1");
    }

    @Test
    void no_more_groups_are_listed_than_organisations() {
        for (long id = 0; id < 101; id++) {
            group(400 + id, 60, 1_000 + id, "Grupp " + id, Audience.PUBLIC);
            group(600 + id, 2_000 + id, null, null, Audience.PUBLIC);
        }
        engine.commit();
        SearchQuery all = SearchQuery.of("kvarnhjul");
        assertThat(engine.search(all, Set.of(Audience.PUBLIC)).facets().get(SearchResult.ORGANISATION)).hasSize(100);
        assertThat(groups(all.withOrganisationId(60L), Audience.PUBLIC)).hasSize(100);
    }

    private void group(long id, long organisation, Long group, String name, Audience reader) {
        SubjectRef subject = new SubjectRef(SubjectKind.DOCUMENT, id);
        engine.update(subject, List.of(IndexDocument.about(subject, "Kvarnhjul", Language.SV)
                .organisation(organisation, "Organisation " + organisation).group(group, name)
                .year(id == 301 ? 2031 : 2030).readableBy(Set.of(reader)).build()));
    }

    private List<String> groups(SearchQuery query, Audience... audiences) {
        return engine.search(query, Set.of(audiences)).facets().get(SearchResult.GROUP).stream()
                .map(count -> count.value() + " " + count.label() + " " + count.count()).toList();
    }

    @Test
    void what_concerns_an_organisation_is_found_and_counted_under_it_too() {
        SubjectRef decision = new SubjectRef(SubjectKind.DECISION, 77);
        engine.update(decision,
                List.of(IndexDocument.about(decision, "Kontaktpersoner utses", Language.SV)
                        .organisation(10L, "Sahlgrenska")
                        .concerning(15, "Mölndals stad").date(LocalDate.of(2013, 2, 1))
                        .readableBy(Set.of(Audience.PUBLIC)).build()));
        engine.commit();
        SearchQuery everything = SearchQuery.everything().withKinds(Set.of(SubjectKind.DECISION));
        assertThat(engine.search(everything.withOrganisationId(15L), Set.of(Audience.PUBLIC)).hits())
                .extracting(hit -> hit.subject() + " " + hit.organisationName())
                .containsExactly("decision-77 Sahlgrenska");
        assertThat(engine.search(everything, Set.of(Audience.PUBLIC)).facets().get(SearchResult.ORGANISATION))
                .extracting(f -> f.value() + "=" + f.label() + "=" + f.count())
                .containsExactly("15=Mölndals stad=1", "10=Sahlgrenska=1");
        assertThat(engine.search(everything.withOrganisationId(16L), Set.of(Audience.PUBLIC)).total()).isZero();
    }
}
