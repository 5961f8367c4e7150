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
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SnippetPart;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Days and weeks are found in whatever way they are written. */
class MomentsTest {
    private static final Set<Audience> ANYBODY = Set.of(Audience.PUBLIC);

    @TempDir
    Path folder;
    private LuceneSearchEngine engine;

    @BeforeEach
    void fill() {
        engine = new LuceneSearchEngine(folder.resolve("index"));
        add(1, "Nästa möte är 17 mars 2025 i stadshuset.", Language.SV, null);
        add(2, "Neste møte: 2025-03-17, på rådhuset.", Language.NB, null);
        add(3, "Fristen er 17.3.2025.", Language.NB, null);
        add(4, "Kursen ges v. 12 och vecka 14.", Language.SV, null);
        add(5, "Samling i uke 12 2025.", Language.NB, null);
        add(6, "The visit is on March 17, 2026.", Language.EN, null);
        add(7, "Ett möte utan datum i texten.", Language.SV, LocalDate.of(2025, 3, 17));
        add(8, "Vi var 12 av 17 den gången, 2025.", Language.SV, null);
        engine.commit();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void add(long id, String body, Language language, LocalDate day) {
        SubjectRef subject = new SubjectRef(SubjectKind.MEETING, id);
        engine.update(subject,
                List.of(IndexDocument.about(subject, "Text", language).body(body).date(day).readableBy(ANYBODY)
                        .build()));
    }

    private SearchResult search(String text) {
        return engine.search(SearchQuery.of(text), ANYBODY);
    }

    private static String ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.subject().id()).sorted().map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String marked(SearchHit hit) {
        return hit.snippet().stream().filter(SnippetPart::highlighted).map(SnippetPart::text)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = ';', textBlock = """
            17 mars 2025      ; 1 2 3 7
            17. mars 2025     ; 1 2 3 7
            2025-03-17        ; 1 2 3 7
            17.03.2025        ; 1 2 3 7
            March 17, 2025    ; 1 2 3 7
            den 17 mars       ; 1 2 3 6 7
            17 March 2026     ; 6
            vecka 12          ; 4 5
            v. 12             ; 4 5
            v12               ; 4 5
            uke 12            ; 4 5
            week 12           ; 4 5
            vecka 12 2025     ; 1 2 3 5 7
            v. 12, 2025       ; 1 2 3 5 7
            möte 17 mars 2025 ; 1 2 7
            """)
    void a_day_or_week_is_one_thing_in_every_spelling(String text, String expected) {
        assertThat(ids(search(text))).isEqualTo(expected);
        assertThat(search(text).mode()).isEqualTo(SearchResult.Mode.ALL_WORDS);
    }

    @Test
    void it_is_marked_as_it_is_written() {
        assertThat(search("17.3.2025").hits()).extracting(MomentsTest::marked)
                .contains("17|mars|2025", "2025|03|17", "17.3.2025");
        assertThat(search("v. 12").hits()).extracting(MomentsTest::marked).contains("v|12", "uke|12|2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            31 februari 2025
            vecka 54
            2025-13-01
            v. 0
            mars
            17
            """)
    void what_is_no_day_is_just_words(String text) {
        assertThat(Moment.in(Token.of(text))).isEmpty();
        assertThat(search(text)).isNotNull();
    }
}
