package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult.Mode;
import se.samverk.search.SnippetPart;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** What is set apart as holding only some of the words holds no more than some, however it is asked for. */
class FurtherTest {
    private static final Set<Audience> ANYBODY = Set.of(Audience.PUBLIC);

    @TempDir
    Path folder;
    private LuceneSearchEngine engine;

    /** The older a text, the more it holds. */
    @BeforeEach
    void fill() {
        engine = new LuceneSearchEngine(folder.resolve("index"));
        add(1, 2011, "Ombudet ordnade en fristad vid ån, med samtal och väntan, och stöd av bilagan och lotsen.");
        add(2, 2012, "Ombudet hade samtal på en fristad.");
        add(3, 2013, "Fristad nämns här.");
        add(4, 2014, "Ombudet nämns här.");
        add(5, 2015, "Ingenting nämns.");
        engine.commit();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void add(long id, int year, String body) {
        SubjectRef subject = new SubjectRef(SubjectKind.REPORT, id);
        engine.update(subject, List.of(IndexDocument.about(subject, "Text " + id, Language.SV).body(body)
                .date(LocalDate.of(year, 1, 1)).readableBy(ANYBODY).build()));
    }

    private static List<Long> ids(List<SearchHit> hits) {
        return hits.stream().map(hit -> hit.subject().id()).toList();
    }

    private List<Long> further(SearchQuery query) {
        return ids(engine.further(query, ANYBODY));
    }

    @Test
    void what_is_followed_is_the_newest_of_what_holds_all_the_words_or_some_when_asked_for() {
        SearchQuery query = SearchQuery.of("ombudet fristad").withSort(SearchQuery.Sort.DATE);
        assertThat(engine.subjects(query.withExact(true), ANYBODY)).extracting(SubjectRef::id).containsExactly(2L, 1L);
        assertThat(engine.subjects(query.withLoose(true), ANYBODY)).extracting(SubjectRef::id).containsExactly(4L, 3L,
                2L, 1L);
        assertThat(engine.subjects(query.withExact(true).withPage(0, 1), ANYBODY)).extracting(SubjectRef::id)
                .containsExactly(2L);
        assertThat(engine.subjects(SearchQuery.everything(), ANYBODY)).hasSize(5);
        assertThat(engine.subjects(SearchQuery.of("ombbudet"), ANYBODY)).as("a guess").isEmpty();
        assertThat(engine.subjects(query, Set.of())).isEmpty();
    }

    private static String passage(SearchHit hit) {
        return hit.snippet().stream().map(SnippetPart::text).collect(Collectors.joining());
    }

    @Test
    void one_of_what_is_followed_is_shown_with_its_passage_and_nothing_else_is() {
        SearchQuery query = SearchQuery.of("ombudet fristad");
        SubjectRef both = new SubjectRef(SubjectKind.REPORT, 2);
        SubjectRef one = new SubjectRef(SubjectKind.REPORT, 4);
        assertThat(engine.hit(both, query.withExact(true), ANYBODY)).map(FurtherTest::passage)
                .contains("Ombudet hade samtal på en fristad.");
        assertThat(engine.hit(one, query.withExact(true), ANYBODY)).isEmpty();
        assertThat(engine.hit(one, query.withLoose(true), ANYBODY)).map(FurtherTest::passage)
                .contains("Ombudet nämns här.");
        assertThat(engine.hit(one, SearchQuery.everything(), ANYBODY)).map(FurtherTest::passage)
                .contains("Ombudet nämns här.");
        assertThat(engine.hit(one, query.withLoose(true).withYear(2031), ANYBODY)).as("another year").isEmpty();
        assertThat(engine.hit(one, SearchQuery.of("\"\""), ANYBODY)).as("nothing that could be asked").isEmpty();
        assertThat(engine.hit(both, query, Set.of(Audience.MEMBERS))).as("not readable").isEmpty();
        assertThat(engine.hit(both, query, Set.of())).isEmpty();
    }

    @Test
    void what_is_marked_as_secret_is_a_hit_without_a_passage() {
        SubjectRef secret = new SubjectRef(SubjectKind.REPORT, 6);
        engine.update(secret, List.of(IndexDocument.about(secret, "Text 6", Language.SV).body("Ombudet nämns här.")
                .secret(true).readableBy(ANYBODY).build()));
        engine.commit();
        assertThat(engine.hit(secret, SearchQuery.of("ombudet"), ANYBODY)).map(FurtherTest::passage).contains("");
    }

    @ParameterizedTest
    @EnumSource
    void in_either_order_what_holds_all_the_words_is_not_among_it(SearchQuery.Sort sort) {
        SearchQuery query = SearchQuery.of("ombudet fristad").withSort(sort);
        assertThat(ids(engine.search(query, ANYBODY).hits())).containsExactlyInAnyOrder(1L, 2L);
        assertThat(further(query)).containsExactlyInAnyOrder(3L, 4L);
        assertThat(further(query.withSort(SearchQuery.Sort.DATE))).containsExactly(4L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ombudet fristad samtal väntan lotsen \"stöd av bilagan\"",
            "ombudet fristad samtal väntan lotsen år:2011", "ombudet fristad samtal väntan lotsen OR Lotten"})
    void a_long_question_with_a_phrase_a_field_or_an_or_is_no_other(String text) {
        SearchQuery query = SearchQuery.of(text);
        assertThat(engine.search(query, ANYBODY).mode()).isEqualTo(Mode.ALL_WORDS);
        assertThat(ids(engine.search(query, ANYBODY).hits())).containsExactly(1L);
        assertThat(further(query)).doesNotContain(1L, 5L).hasSize(text.contains("år:") ? 0 : 3);
    }

    @Test
    void a_thing_that_holds_all_in_one_part_is_not_among_it_by_another() {
        SubjectRef minutes = new SubjectRef(SubjectKind.MINUTES, 9);
        engine.update(minutes, List.of(
                IndexDocument.about(minutes, "Möte", Language.SV).body("Allmänt").readableBy(ANYBODY).build(),
                IndexDocument.about(minutes, "Punkt 1", Language.SV).part("1", "item-1")
                        .body("ombudet och fristad").readableBy(ANYBODY).build(),
                IndexDocument.about(minutes, "Punkt 2", Language.SV).part("2", "item-2").body("ombudet")
                        .readableBy(ANYBODY).build()));
        engine.commit();
        assertThat(further(SearchQuery.of("ombudet fristad"))).containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void it_is_limited_and_keeps_to_the_filters() {
        SearchQuery query = SearchQuery.of("ombudet fristad");
        assertThat(further(query.withPage(0, 1))).hasSize(1);
        assertThat(further(query.withPage(0, 0))).isEmpty();
        assertThat(further(query.withYear(2012))).isEmpty();
    }

    @Test
    void there_is_none_where_the_search_itself_answers_with_some_of_the_words_or_may_not() {
        for (SearchQuery query : List.of(SearchQuery.of("ombudet rymden"), SearchQuery.of("ombudet"),
                SearchQuery.of(""), SearchQuery.of("ombudet fristad samtal"),
                SearchQuery.of("ombudet fristad").withExact(true),
                SearchQuery.of("ombudet fristad").withLoose(true))) {
            assertThat(further(query)).as(query.toString()).isEmpty();
        }
    }

    @Test
    void there_is_none_where_many_hold_all_the_words() {
        addAlike("ombudet fristad", LuceneSearchEngine.MANY - 3);
        assertThat(further(SearchQuery.of("ombudet fristad"))).containsExactlyInAnyOrder(3L, 4L);
        add(99, 2000, "ombudet fristad");
        engine.commit();
        assertThat(further(SearchQuery.of("ombudet fristad"))).isEmpty();
    }

    @Test
    void it_stands_behind_a_long_question_too_that_finds_enough_with_all_the_words() {
        SearchQuery query = SearchQuery.of("ombudet fristad samtal");
        addAlike("ombudet fristad samtal", SearchQuery.PAGE - 3);
        assertThat(engine.search(query, ANYBODY).mode()).isEqualTo(Mode.SOME_WORDS);
        assertThat(further(query)).isEmpty();
        add(99, 2000, "ombudet fristad samtal");
        engine.commit();
        assertThat(engine.search(query, ANYBODY).mode()).isEqualTo(Mode.ALL_WORDS);
        assertThat(further(query)).containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void where_little_holds_both_parts_of_a_hyphenated_word_it_holds_one() {
        assertThat(ids(engine.search(SearchQuery.of("ombudet-fristad"), ANYBODY).hits())).containsExactlyInAnyOrder(1L,
                2L);
        assertThat(further(SearchQuery.of("ombudet-fristad"))).containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void a_compound_is_held_by_its_parts_wherever_they_stand() {
        add(6, 2016, "En lots for med oss. Vi talade om vädret, maten, vägen och mycket annat innan vår kurs började.");
        engine.commit();
        assertThat(ids(engine.search(SearchQuery.of("lotskurs ingenstans"), ANYBODY).hits())).contains(6L);
        assertThat(engine.search(SearchQuery.of("lotskurs").withExact(true), ANYBODY).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"varför fristad", "hvorfor fristad", "kvifor fristad", "ein fristad",
            "ville någon fristad"})
    void words_that_every_text_may_hold_are_not_asked_for(String text) {
        SearchQuery query = SearchQuery.of(text).withExact(true);
        assertThat(ids(engine.search(query, ANYBODY).hits())).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    private void addAlike(String body, int many) {
        for (int id = 100; id < 100 + many; id++) {
            add(id, 2000, body);
        }
        engine.commit();
    }
}
