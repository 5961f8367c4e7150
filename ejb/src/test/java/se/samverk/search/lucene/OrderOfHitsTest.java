package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SearchResult.Mode;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** What comes first, and that the likeness of words decides it without deciding what is found. */
class OrderOfHitsTest {
    private static final Set<Audience> ANYBODY = Set.of(Audience.PUBLIC);

    @TempDir
    Path folder;
    private LuceneSearchEngine engine;

    @BeforeEach
    void open() {
        engine = new LuceneSearchEngine(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void add(long id, String title, String body) {
        SubjectRef subject = new SubjectRef(SubjectKind.REPORT, id);
        engine.update(subject, List
                .of(IndexDocument.about(subject, title, Language.SV).body(body).readableBy(ANYBODY).build()));
    }

    private static List<Long> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.subject().id()).toList();
    }

    private SearchResult search(String text) {
        return engine.search(SearchQuery.of(text), ANYBODY);
    }

    @ParameterizedTest
    @CsvSource({"kommun,^kom komm ommu mmun", "åb,^ab", "vård,^var vard", "a,^a"})
    void a_word_is_made_of_pieces_of_four_letters_and_the_first_tells_the_beginning(String word, String pieces)
            throws IOException {
        List<String> asked = new ArrayList<>();
        Grams.of(Folding.fold(word), asked::add);
        List<String> indexed = new ArrayList<>();
        try (Grams.Stream stream = new Grams.Stream(List.of(List.of(), List.of(Folding.fold(word)), List.of()))) {
            stream.reset();
            while (stream.incrementToken()) {
                indexed.add(stream.getAttribute(CharTermAttribute.class).toString());
            }
        }
        assertThat(asked).containsExactly(pieces.split(" ")).isEqualTo(indexed);
    }

    @Test
    void of_texts_with_the_word_the_one_with_more_of_its_kin_comes_first() {
        add(1, "", "Lokalfrågan togs upp, och en avtalsbilaga om hyra ska skrivas innan sommaren är slut.");
        add(2, "", "Hyra togs upp, och hyresavtalet, hyresvärden och hyresnivån ska redas ut innan sommaren är slut.");
        add(3, "", "Budgeten togs upp, och en hyra som är för hög ska ses över innan sommaren är slut helt.");
        engine.commit();
        assertThat(ids(search("hyra"))).as("found by the word alone").hasSize(3).startsWith(2L);
    }

    @Test
    void of_texts_with_the_same_words_the_one_where_they_stand_together_comes_first() {
        add(1, "", "Väntetid ses över av alla som är med i gruppen, och i Tranemo lokaler.");
        add(2, "", "Lokaler ses över av alla som är med i gruppen, och i Tranemo väntetid.");
        add(3, "", "Tranemo ses över av alla som är med i gruppen, och i väntetid lokaler.");
        engine.commit();
        assertThat(ids(search("Tranemo väntetid"))).hasSize(3).startsWith(2L);
        assertThat(ids(search("väntetid Tranemo"))).as("in either order").hasSize(3).startsWith(2L);
        assertThat(ids(search("väntetid lokaler"))).hasSize(3).startsWith(3L);
    }

    @Test
    void the_parts_of_a_word_near_each_other_find_texts_without_the_word_and_behind_it() {
        add(1, "", "Samordnare för vård finns i de tre kommunerna sedan i höstas.");
        add(2, "", "Vårdsamordnare för alla finns i de tre kommunerna sedan i höstas.");
        add(3, "", "Vård finns i de tre kommunerna sedan i höstas, och där är också en samordnare.");
        engine.commit();
        assertThat(ids(search("vårdsamordnare"))).containsExactly(2L, 1L);
    }

    @Test
    void pieces_alone_find_nothing() {
        add(1, "", "Hyresnivån och hyresvärden.");
        engine.commit();
        assertThat(search("hyresgästernas").total()).isZero();
    }

    @Test
    void what_holds_all_the_words_comes_first_and_is_counted_then_what_holds_some() {
        add(1, "Ungdomar Tranemo väntetid", "Väntetid väntetid, ungdomar ungdomar.");
        add(2, "", "Om allt möjligt. Väntetiden för ungdomar i Tranemo är lång, säger de som väntar, och mer än så "
                + "står det inte i den här texten om någonting som har med saken att göra.");
        add(3, "", "Tranemo kommun.");
        add(4, "", "Helt annat.");
        engine.commit();
        SearchResult result = search("väntetid ungdomar Tranemo kommun");
        assertThat(result.mode()).isEqualTo(Mode.SOME_WORDS);
        assertThat(result.withAll()).isZero();
        assertThat(ids(result)).containsExactlyInAnyOrder(1L, 2L, 3L);

        SearchResult all = search("säger väntetid ungdomar Tranemo");
        assertThat(all.mode()).isEqualTo(Mode.SOME_WORDS);
        assertThat(all.withAll()).isOne();
        assertThat(ids(all)).startsWith(2L).hasSize(3);
        assertThat(engine.search(SearchQuery.of("säger väntetid ungdomar Tranemo").withExact(true), ANYBODY).total())
                .isOne();
    }

    @Test
    void two_words_ask_for_both_as_long_as_anything_holds_both() {
        add(1, "", "Väntetid i Tranemo.");
        add(2, "", "Väntetid i Mark.");
        engine.commit();
        assertThat(ids(search("väntetid Tranemo"))).containsExactly(1L);
        assertThat(search("väntetid Tranemo").mode()).isEqualTo(Mode.ALL_WORDS);
        SearchResult loose = engine.search(SearchQuery.of("väntetid Tranemo").withLoose(true), ANYBODY);
        assertThat(ids(loose)).containsExactly(1L, 2L);
        assertThat(loose.mode()).isEqualTo(Mode.SOME_WORDS);
        assertThat(loose.withAll()).isOne();
        assertThat(search("väntetid Alingsås").mode()).isEqualTo(Mode.SOME_WORDS);
    }

    @Test
    void paging_gives_every_hit_once_also_behind_those_that_are_put_in_order() {
        for (int i = 1; i <= 350; i++) {
            add(i, "", "ord nummer" + i + " och mer".repeat(i % 7));
        }
        engine.commit();
        List<Long> whole = ids(engine.search(SearchQuery.of("ord").withPage(0, 350), ANYBODY));
        List<Long> paged = new ArrayList<>();
        for (int from = 0; from < 350; from += 20) {
            paged.addAll(ids(engine.search(SearchQuery.of("ord").withPage(from, 20), ANYBODY)));
        }
        assertThat(whole).hasSize(350).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
    }
}
