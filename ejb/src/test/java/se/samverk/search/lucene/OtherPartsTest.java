package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.search.HitPart;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** A hit leads to the other pages that hold what was asked for as well. */
class OtherPartsTest {
    private static final SubjectRef PAPER = new SubjectRef(SubjectKind.DOCUMENT, 1);
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

    private void put(String... pages) {
        List<IndexDocument> all = new ArrayList<>(List.of(begin().body("fil.pdf").readableBy(ANYBODY).build()));
        for (int i = 1; i <= pages.length; i++) {
            all.add(page(i, pages[i - 1]).readableBy(ANYBODY).build());
        }
        engine.update(PAPER, all);
        engine.commit();
    }

    private static IndexDocument.Builder begin() {
        return IndexDocument.about(PAPER, "Underlaget", Language.SV);
    }

    private static IndexDocument.Builder page(int number, String text) {
        return begin().part("p" + number, "text").url(PAPER.url() + "&page=" + number).body(text)
                .extra("partKind", "PAGE").extra("partNumber", String.valueOf(number));
    }

    private SearchHit hit(String text) {
        return engine.search(SearchQuery.of(text), ANYBODY).hits().get(0);
    }

    private static List<String> numbers(SearchHit hit) {
        return hit.others().stream().map(part -> part.extra().get("partNumber")).toList();
    }

    @Test
    void the_other_pages_that_say_as_much_are_told_in_their_order() {
        put("Fristaden och ombudet.", "Bara fristaden.", "Ingenting.", "Ombudet i fristaden.",
                "Ombudet nämner fristaden.");
        SearchHit hit = hit("ombudet fristaden");
        assertThat(hit.url()).isEqualTo(PAPER.url() + "&page=1");
        assertThat(numbers(hit)).containsExactly("4", "5");
        assertThat(hit.others()).extracting(HitPart::url).containsExactly(PAPER.url() + "&page=4",
                PAPER.url() + "&page=5");
        assertThat(hit("ingenting").others()).isEmpty();
    }

    @Test
    void of_very_many_some_are_told() {
        put("Fristaden.", "Fristaden.", "Fristaden.", "Fristaden.", "Fristaden.", "Fristaden.", "Fristaden.",
                "Fristaden.");
        assertThat(numbers(hit("fristaden"))).containsExactly("2", "3", "4", "5", "6");
    }

    @Test
    void where_the_words_stand_on_several_pages_these_are_told_when_some_are_enough() {
        put("Om ombudet.", "Om vägen.", "Om fristaden.");
        SearchHit all = hit("ombudet fristaden");
        assertThat(all.part()).as("the document as a whole").isEmpty();
        assertThat(all.others()).as("no page holds all").isEmpty();
        SearchHit some = hit("ombudet fristaden skogen");
        assertThat(some.part()).isEmpty();
        assertThat(numbers(some)).containsExactly("1", "3");
    }

    @Test
    void a_page_that_is_not_for_the_reader_or_is_marked_as_secret_is_not_told() {
        List<IndexDocument> all = List.of(begin().body("fil.pdf").readableBy(ANYBODY).build(),
                page(1, "Fristaden.").readableBy(ANYBODY).build(),
                page(2, "Fristaden.").readableBy(Set.of(Audience.group(5))).build(),
                page(3, "Fristaden.").secret(true).readableBy(ANYBODY).build(),
                page(4, "Fristaden.").readableBy(ANYBODY).build());
        engine.update(PAPER, all);
        engine.commit();
        assertThat(numbers(hit("fristaden"))).containsExactly("4");
    }
}
