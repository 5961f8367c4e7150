package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHint;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SearchResult.Mode;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** What may be typed beside plain words, in three languages; and what is said when it cannot be meant so. */
class QueryLanguageTest {
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

    private static String names(SearchResult result) {
        return result.hits().stream().map(SearchHit::subject).map(Stories.NAMES::get).sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Härryda OR Brønnøysund            ; S0 S3
            Härryda ELLER Brønnøysund         ; S0 S3
            Härryda OR Brønnøysund OR Marborg ; S0 S3 S4
            kommun Härryda OR Majorna         ; S2
            "psykiatrins dagar" OR Härryda    ; S0 S1
            Härryda OR "psykiatrins dagar"    ; S0 S1
            org:borås                         ; S1
            org:boras                         ; S1
            organisasjon:tromsø               ; S4
            organization:"Tromsø kommune"     ; S4
            organisation:kommune              ; S3 S4
            grupp:psykisk                     ; S1
            gruppe:arbetsgrupp psykisk        ; S1
            år:2018                           ; S1
            ar:2017                           ; S2
            year:2015 recovery                ; S4
            språk:norska                      ; S3 S4
            sprak:nb                          ; S3 S4
            lang:norwegian recovery           ; S4
            slag:rapport                      ; S1
            kind:grants                       ; F1 F2
            typ:tilskudd                      ; F1 F2
            type:projekt språk:sv             ; S0 S2
            belopp:400tkr                     ; F2 S0
            belopp:"400 000 kr"               ; F2 S0
            beløp:50000-400tkr                ; F2 S0 S1
            belopp:1mkr-                      ; F1 S0
            belopp:>20mkr                     ; F1 S0
            amount:<60000                     ; S1
            sum:20,8mkr..21mkr                ; F1 S0
            OR-team                           ; S4
            ELLER-Härryda                     ; S0
            Härryda OR SIP-lotsar             ; S0 S1
            SIP-lotsar OR Härryda             ; S0 S1
            suicidprevention -org:borås       ; S0 S1
            samverkan språk:sv -handlingsplan ; -
            """)
    void a_text_with_operators_and_fields_finds_what_it_should(String text, String expected) {
        SearchResult result = search(text);
        assertThat(names(result)).isEqualTo(expected == null ? "" : expected);
        assertThat(result.total()).isEqualTo(result.hits().size());
        assertThat(result.hints()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource(delimiter = ';', textBlock = """
            "psykiatrins dagar      ; OPEN_QUOTE ; psykiatrins dagar
            Härryda OR              ; LONELY_OR  ; OR
            ELLER Härryda           ; LONELY_OR  ; ELLER
            Härryda OR OR Tromsø    ; LONELY_OR  ; OR
            år:härryda              ; YEAR       ; år:härryda
            slag:härryda            ; KIND       ; slag:härryda
            språk:härryda           ; LANGUAGE   ; språk:härryda
            belopp:härryda          ; AMOUNT     ; belopp:härryda
            belopp:-                ; AMOUNT     ; belopp:-
            belopp:1-2-3            ; AMOUNT     ; belopp:1-2-3
            org:!!!                 ; NAME       ; org:!!!
            """)
    void what_cannot_be_meant_so_is_searched_for_as_words_and_told(String text, SearchHint.Kind kind, String about) {
        assertThat(search(text).hints()).containsExactly(new SearchHint(kind, about));
    }

    @Test
    void words_with_a_hint_are_still_searched_for() {
        assertThat(names(search("Härryda OR"))).isEqualTo("S0");
        assertThat(names(search("\"psykiatrins dagar"))).isEqualTo("S1");
        assertThat(search("år:härryda").mode()).isEqualTo(Mode.ALL_WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tema:samverkan", "kl 8:30", "http://exempel.se", "a:b:c", "or", "eller", "samverkan eller",
            "-", "Andningen OR- x", "::", "år:", "OR-team", "team-OR", "Härryda OR-team"})
    void what_only_looks_like_a_sign_is_a_word_and_needs_no_hint(String text) {
        assertThat(search(text).hints()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is the kind {1}")
    @CsvSource(delimiter = ';', textBlock = """
            slag:dokument    ; DOCUMENT
            slag:dokumenter  ; DOCUMENT
            kind:document    ; DOCUMENT
            kind:Documents   ; DOCUMENT
            slag:bilaga      ; ATTACHMENT
            slag:protokoll   ; MINUTES
            type:møte        ; MEETING
            """)
    void a_kind_is_understood_by_its_names(String text, SubjectKind kind) {
        SubjectRef subject = new SubjectRef(kind, 80);
        engine.update(subject, List.of(IndexDocument.about(subject, "Underlag", Language.SV)
                .readableBy(Set.of(Audience.PUBLIC)).build()));
        engine.commit();
        assertThat(search(text).hits()).extracting(SearchHit::subject).containsExactly(subject);
        assertThat(search(text).hints()).isEmpty();
    }

    @Test
    void every_kind_that_is_indexed_can_be_asked_for_by_a_name() {
        for (SubjectKind kind : EnumSet.complementOf(EnumSet.of(SubjectKind.INQUIRY))) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            assertThat(search("kind:" + name).hints()).as(name).isEmpty();
        }
    }

    @Test
    void small_letters_make_no_operator() {
        assertThat(search("Härryda eller Brønnøysund").mode()).isEqualTo(Mode.SOME_WORDS);
        assertThat(search("Härryda OR Brønnøysund").mode()).isEqualTo(Mode.ALL_WORDS);
    }

    @Test
    void both_sides_of_an_or_are_marked() {
        assertThat(search("Härryda OR Brønnøysund").hits()).allSatisfy(
                hit -> assertThat(hit.snippet()).anySatisfy(part -> assertThat(part.highlighted()).isTrue()));
    }

    @Test
    void fields_limit_the_facets_and_the_rights_as_filters_do() {
        SearchResult result = search("språk:norska");
        assertThat(result.facets().get(SearchResult.LANGUAGE)).extracting(f -> f.value() + "=" + f.count())
                .containsExactly("nb=2");
        assertThat(engine.search(SearchQuery.of("org:borås"), Set.of(Audience.group(5))).total()).isZero();
        assertThat(engine.search(SearchQuery.of("språk:norska").withLanguage(Language.SV),
                Set.of(Audience.PUBLIC)).total()).isZero();
    }

    @Test
    void the_thesaurus_holds_from_the_next_search_on() {
        assertThat(search("sommerleir").total()).isZero();
        engine.useThesaurus(List.of("sommerleir = Housing First = summer camp"));
        assertThat(names(search("sommerleir"))).isEqualTo("S4");
        assertThat(names(search("summer camps"))).isEqualTo("S4");
        assertThat(names(search("självmordsprevention"))).as("the line is gone").isEmpty();
        engine.useThesaurus(List.of());
        assertThat(search("sommerleir").total()).isZero();
    }
}
