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
import se.samverk.search.SearchHit;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** What is alike is told by the words of a text, and to those alone who may read both. */
class SimilarTest {
    private static final Set<Audience> ANYBODY = Set.of(Audience.PUBLIC);
    private static final Set<Audience> MEMBER = Set.of(Audience.PUBLIC, Audience.group(5));
    private static final String DIALOGUE = "Dialogmötet handlade om boendestöd och sysselsättning för unga vuxna.";

    @TempDir
    Path folder;
    private LuceneSearchEngine engine;

    @BeforeEach
    void fill() {
        engine = new LuceneSearchEngine(folder.resolve("index"));
        Stories.fill(engine);
        put(document(50, "Dialogmöte i april").body(DIALOGUE + " Fikat serverades i foajén."));
        put(document(51, "Boendestöd").body("Unga vuxna frågar efter boendestödet och efter sysselsättningen."));
        put(document(52, "Brandskydd").body("Utrymning, släckare och nödutgångar gås igenom varje höst."));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static SubjectRef ref(long id) {
        return new SubjectRef(SubjectKind.DOCUMENT, id);
    }

    private static IndexDocument.Builder document(long id, String title) {
        return IndexDocument.about(ref(id), title, Language.SV).readableBy(ANYBODY);
    }

    private void put(IndexDocument.Builder... documents) {
        List<IndexDocument> built = List.of(documents).stream().map(IndexDocument.Builder::build).toList();
        engine.update(built.get(0).subject(), built);
        engine.commit();
    }

    private List<SubjectRef> similar(SubjectRef subject, Set<Audience> audiences) {
        return engine.similar(subject, audiences, 5).stream().map(SearchHit::subject).toList();
    }

    @Test
    void texts_that_share_their_words_in_any_inflection_are_alike_and_others_are_not() {
        assertThat(similar(ref(50), ANYBODY)).containsExactly(ref(51));
        assertThat(similar(ref(51), ANYBODY)).containsExactly(ref(50));
        assertThat(similar(ref(52), ANYBODY)).isEmpty();
    }

    @Test
    void the_most_alike_comes_first_and_no_more_than_asked_for() {
        put(document(53, "Dialogmöte i maj").body(DIALOGUE + " Fikat uteblev."));
        assertThat(similar(ref(50), ANYBODY)).containsExactly(ref(53), ref(51));
        assertThat(engine.similar(ref(50), ANYBODY, 1)).extracting(SearchHit::subject).containsExactly(ref(53));
    }

    @Test
    void a_text_of_another_language_is_alike_by_the_words_that_are_written_the_same() {
        SubjectRef norwegian = ref(54);
        put(IndexDocument.about(norwegian, "Recovery", Language.NB)
                .body("Samtaler om recovery, dialog og kulturhuset.").readableBy(ANYBODY));
        put(document(55, "Recovery i kulturhuset").body("Recovery och dialog, en kväll."));
        assertThat(similar(ref(55), ANYBODY)).first().isEqualTo(norwegian);
    }

    @Test
    void what_the_caller_may_not_read_is_alike_to_nothing_and_nothing_is_alike_to_it() {
        SubjectRef hidden = ref(56);
        put(IndexDocument.about(hidden, "Dialogmöte", Language.SV).body(DIALOGUE)
                .readableBy(Set.of(Audience.group(5))));
        assertThat(similar(ref(50), ANYBODY)).containsExactly(ref(51));
        assertThat(similar(hidden, ANYBODY)).isEmpty();
        assertThat(similar(ref(50), Set.of())).isEmpty();
        assertThat(similar(ref(50), MEMBER)).containsExactlyInAnyOrder(hidden, ref(51));
        assertThat(similar(hidden, MEMBER)).containsExactlyInAnyOrder(ref(50), ref(51));
    }

    @Test
    void what_is_secret_is_alike_to_nothing_for_its_own_group_too() {
        SubjectRef secret = ref(57);
        put(IndexDocument.about(secret, "Dialogmöte om boendestöd och sysselsättning", Language.SV).body(DIALOGUE)
                .readableBy(Set.of(Audience.group(5))).secret(true));
        assertThat(similar(ref(50), MEMBER)).containsExactly(ref(51));
        assertThat(similar(secret, MEMBER)).isEmpty();
    }

    @Test
    void a_secret_part_tells_nothing_of_what_the_whole_is_like() {
        put(document(58, "Anteckningar").body("Kort."),
                document(58, "Bilaga").part("1", "one").body(DIALOGUE).secret(true));
        assertThat(similar(ref(58), ANYBODY)).isEmpty();
        assertThat(similar(ref(50), ANYBODY)).containsExactly(ref(51));
    }

    @Test
    void a_thing_without_a_text_and_one_of_common_words_and_numbers_are_alike_to_nothing() {
        put(document(59, "Dialogmöte om boendestöd och sysselsättning"));
        put(document(60, "Och 2019").body("Det är inte som 2018, och 400 000 av 500 000 kan vara det."));
        assertThat(similar(ref(59), ANYBODY)).isEmpty();
        assertThat(similar(ref(60), ANYBODY)).isEmpty();
        assertThat(similar(ref(999), ANYBODY)).isEmpty();
    }

    @Test
    void a_removed_text_is_no_longer_alike() {
        engine.remove(ref(51));
        engine.commit();
        assertThat(similar(ref(50), ANYBODY)).isEmpty();
        assertThat(similar(ref(51), ANYBODY)).isEmpty();
    }

    @Test
    void a_text_that_was_replaced_or_removed_beside_others_is_alike_no_more_and_counts_no_more() {
        for (int id = 70; id < 74; id++) {
            engine.update(ref(id),
                    List.of(document(id, "Protokoll").body("Kransen, myren, sadeln och skotern.").build()));
        }
        engine.commit();
        assertThat(similar(ref(70), ANYBODY)).containsExactly(ref(71), ref(72), ref(73));
        engine.remove(ref(71));
        put(document(72, "Annat").body("Spaden, betet, ytan och tyngden."));
        assertThat(similar(ref(70), ANYBODY)).containsExactly(ref(73));
        assertThat(similar(ref(72), ANYBODY)).isEmpty();
    }

    @Test
    void who_is_shown_does_not_depend_on_how_common_words_are_in_what_is_hidden() {
        put(document(61, "Ett").body("ombudet skotern tyngden sadeln myren kransen"));
        put(document(62, "Två").body("ombudet skotern tyngden betet ytan spaden"));
        put(document(63, "Tre").body("sadeln myren kransen betet ytan spaden"));
        List<SearchHit> before = engine.similar(ref(61), ANYBODY, 1);
        for (SubjectRef alike : List.of(ref(62), ref(63))) {
            for (int id = 100; id < 130; id++) {
                put(IndexDocument.about(ref(id), "Dolt", Language.SV)
                        .body(alike.equals(ref(62)) ? "ombudet skotern tyngden" : "sadeln myren kransen")
                        .readableBy(Set.of(Audience.group(5))));
            }
            assertThat(engine.similar(ref(61), ANYBODY, 1)).isEqualTo(before);
        }
    }
}
