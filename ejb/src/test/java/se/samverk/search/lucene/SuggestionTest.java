package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SearchResult.Mode;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** A word that is misspelt in a text or two as well finds those, and the usual spelling is proposed beside them. */
class SuggestionTest {
    private static final Audience MEMBERS = Audience.MEMBERS;
    private static final int USUAL = 12;

    @TempDir
    Path folder;
    private LuceneSearchEngine engine;

    @BeforeEach
    void fill() {
        engine = new LuceneSearchEngine(folder.resolve("index"));
        for (int i = 1; i <= USUAL; i++) {
            put(i, "Om samordning i kommunen, anteckning " + i, Audience.PUBLIC);
        }
        put(50, "Samordming är här fel skrivet.", Audience.PUBLIC);
        engine.commit();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void put(long id, String body, Audience audience) {
        put(new SubjectRef(SubjectKind.REPORT, id), body, audience, false);
    }

    private void put(SubjectRef subject, String body, Audience audience, boolean secret) {
        engine.update(subject, List.of(IndexDocument.about(subject, "Text " + subject.id(), Language.SV).body(body)
                .secret(secret).readableBy(Set.of(audience)).build()));
        engine.commit();
    }

    private SearchResult search(String text) {
        return engine.search(SearchQuery.of(text), Set.of(Audience.PUBLIC));
    }

    @Test
    void a_rare_word_finds_its_texts_and_the_usual_one_is_proposed() {
        SearchResult result = search("samordming");
        assertThat(result.mode()).isEqualTo(Mode.ALL_WORDS);
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.correctedTo()).isNull();
        assertThat(result.suggestion()).isEqualTo("samordning");
        assertThat(search(result.suggestion()).total()).isEqualTo(USUAL);
    }

    @Test
    void of_several_words_the_rare_one_alone_is_spelt_otherwise() {
        put(50, "Anteckning om samordming.", Audience.PUBLIC);
        assertThat(search("samordming  Anteckning").suggestion()).isEqualTo("samordning  Anteckning");
    }

    @Test
    void nothing_is_proposed_for_a_usual_word_nor_where_many_write_it_so() {
        assertThat(search("samordning").suggestion()).isNull();
        assertThat(search("anteckning").suggestion()).isNull();
        for (int i = 60; i < 64; i++) {
            put(i, "Samordming skriver vi alla.", Audience.PUBLIC);
        }
        assertThat(search("samordming").total()).isEqualTo(5);
        assertThat(search("samordming").suggestion()).isNull();
    }

    @Test
    void nothing_is_proposed_that_is_hardly_more_usual() {
        put(52, "Samordming står här också.", Audience.PUBLIC);
        assertThat(search("samordming").total()).isEqualTo(2);
        assertThat(search("samordming").suggestion()).isNull();
    }

    @Test
    void nothing_is_proposed_where_the_limits_leave_no_more_of_it() {
        SearchQuery query = SearchQuery.of("samordming").withKinds(Set.of(SubjectKind.REPORT));
        assertThat(engine.search(query, Set.of(Audience.PUBLIC)).suggestion()).isEqualTo("samordning");
        SubjectRef minutes = new SubjectRef(SubjectKind.MINUTES, 70);
        put(minutes, "Samordming vid mötet.", Audience.PUBLIC, false);
        query = query.withKinds(Set.of(SubjectKind.MINUTES));
        SearchResult limited = engine.search(query, Set.of(Audience.PUBLIC));
        assertThat(limited.total()).isEqualTo(1);
        assertThat(limited.suggestion()).isNull();
    }

    @Test
    void an_exact_search_proposes_nothing() {
        assertThat(engine.search(SearchQuery.of("samordming").withExact(true), Set.of(Audience.PUBLIC)).suggestion())
                .isNull();
    }

    @Test
    void what_is_usual_in_what_the_caller_may_not_read_is_not_proposed() {
        put(80, "Kvarntorget nämns här.", Audience.PUBLIC);
        for (int i = 81; i < 99; i++) {
            put(i, "Kvarntorpet nämns här.", MEMBERS);
        }
        assertThat(search("kvarntorget").suggestion()).isNull();
        assertThat(engine.search(SearchQuery.of("kvarntorget"), Set.of(Audience.PUBLIC, MEMBERS)).suggestion())
                .isEqualTo("Kvarntorpet");
        for (int i = 81; i < 99; i++) {
            put(new SubjectRef(SubjectKind.REPORT, i), "Kvarntorpet nämns här.", MEMBERS, true);
        }
        assertThat(engine.search(SearchQuery.of("kvarntorget"), Set.of(Audience.PUBLIC, MEMBERS)).suggestion())
                .as("words that are marked as secret").isNull();
    }
}
