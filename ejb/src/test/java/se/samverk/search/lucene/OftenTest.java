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
import se.samverk.search.FacetCount;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** The parts of a compound are looked for until the compound itself is found in more texts than anybody goes through. */
class OftenTest {
    private static final Set<Audience> ANYBODY = Set.of(Audience.PUBLIC);
    private static final Set<Audience> GROUP = Set.of(Audience.PUBLIC, Audience.group(1));
    private static final String COMPOUND = "handlingsplan";

    @TempDir
    Path folder;
    private LuceneSearchEngine engine;
    private long number;

    @BeforeEach
    void open() {
        engine = new LuceneSearchEngine(folder.resolve("index"));
        add(Often.ENOUGH - 1, "Vår handlingsplan", Audience.PUBLIC);
        add(1, "En plan för handling", Audience.PUBLIC);
        add(1, "Handlingsplanerna", Audience.group(1));
        engine.commit();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void add(int many, String title, Audience reader) {
        for (int i = 0; i < many; i++) {
            SubjectRef subject = new SubjectRef(SubjectKind.DOCUMENT, ++number);
            engine.update(subject, List.of(IndexDocument.about(subject, title, Language.SV).readableBy(Set.of(reader))
                    .build()));
        }
    }

    private long found(String text, Set<Audience> reader) {
        return engine.search(SearchQuery.of(text), reader).total();
    }

    @Test
    void parts_near_each_other_are_found_where_the_compound_is_not_found_often() {
        assertThat(found(COMPOUND, ANYBODY)).isEqualTo(Often.ENOUGH);
    }

    @Test
    void they_are_not_beside_the_compound_in_any_form_in_many_readable_texts() {
        assertThat(found(COMPOUND, GROUP)).isEqualTo(Often.ENOUGH);
        assertThat(found("\"plan för handling\"", GROUP)).as("typed as it stands").isEqualTo(1);
    }

    @Test
    void a_file_of_many_pages_is_one_thing() {
        SubjectRef subject = new SubjectRef(SubjectKind.DOCUMENT, ++number);
        List<IndexDocument> pages = new ArrayList<>();
        for (int page = 0; page < 50; page++) {
            pages.add(
                    IndexDocument.about(subject, "Handlingsplan", Language.SV).part(page == 0 ? "" : "p" + page, "text")
                            .readableBy(ANYBODY).build());
        }
        engine.remove(new SubjectRef(SubjectKind.DOCUMENT, 1));
        engine.remove(new SubjectRef(SubjectKind.DOCUMENT, 2));
        engine.update(subject, pages);
        engine.commit();
        assertThat(found(COMPOUND, ANYBODY)).as("998 with the compound, and one with its parts")
                .isEqualTo(Often.ENOUGH - 1);
    }

    @Test
    void it_is_the_whole_question_that_is_found_often() {
        add(1, "En plan för handling i Borås", Audience.group(1));
        add(1, "Handlingsplan för Borås", Audience.group(1));
        engine.commit();
        assertThat(found(COMPOUND + " borås", GROUP)).isEqualTo(2);
    }

    @Test
    void a_word_that_is_found_everywhere_is_not_looked_for_in_its_parts_beside_others() {
        add(1, "En plan för handling i Borås", Audience.PUBLIC);
        add(1, "Handlingsplan för Borås", Audience.PUBLIC);
        add(Often.EVERYWHERE - Often.ENOUGH - 1, "Handlingsplan", Audience.PUBLIC);
        engine.commit();
        assertThat(found(COMPOUND + " borås", ANYBODY)).as("in all but one of so many").isEqualTo(2);
        assertThat(found(COMPOUND + " borås", GROUP)).as("in so many").isEqualTo(1);
        engine.remove(new SubjectRef(SubjectKind.DOCUMENT, 1));
        engine.commit();
        assertThat(found(COMPOUND + " borås", GROUP)).as("one was removed").isEqualTo(2);
    }

    @Test
    void a_limit_shows_as_many_as_were_counted_for_it() {
        for (Set<Audience> reader : List.of(ANYBODY, GROUP)) {
            SearchResult all = engine.search(SearchQuery.of(COMPOUND), reader);
            for (FacetCount count : all.facets().get("kind")) {
                assertThat(engine.search(SearchQuery.of(COMPOUND).withKinds(Set.of(SubjectKind.valueOf(count.value()))),
                        reader).total()).isEqualTo(count.count());
            }
        }
    }

    @Test
    void what_is_followed_and_what_is_counted_agree_with_what_is_found() {
        for (Set<Audience> reader : List.of(ANYBODY, GROUP)) {
            assertThat(engine.subjects(SearchQuery.of(COMPOUND).withPage(0, 5000), reader))
                    .hasSize((int) found(COMPOUND, reader));
        }
    }

    @Test
    void what_was_removed_does_not_count() {
        engine.remove(new SubjectRef(SubjectKind.DOCUMENT, 1));
        engine.commit();
        assertThat(found(COMPOUND, GROUP)).isEqualTo(Often.ENOUGH);
        engine.remove(new SubjectRef(SubjectKind.DOCUMENT, 2));
        engine.commit();
        assertThat(found(COMPOUND, GROUP)).isEqualTo(Often.ENOUGH - 1);
    }
}
