package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SnippetPart;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;

/** A search text is text: it cannot break anything, and nothing in it is ever evaluated. */
class AnythingTypedTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"*:*", "*", "?", "audience:public", "text:[* TO *]", "/.*/", "(((", "))", "AND OR NOT",
            "a AND (", "samverkan~", "samverkan^9999999999", "{!xmlparser}", "\\", "\\u0000", "${1+1}", "#{1+1}",
            "#{caller.audiences}", "{{7*7}}", "<script>alert(1)</script>", "' OR 1=1 --", "\"", "\"\"", "\"\"\"", "-",
            "--", "-\"", "-\"\"", "- -", "\u201d\u201c", "%00", "\uD800", "\uDC00\uD800", "😀", "🏳️‍🌈", "\u202e",
            "\u0000\u0001", "1e999999", "99999999999999999999 kr", "1,2,3,4 kr", "-400 000 kr", "=samverkan",
            "~samverkan", "sv:samverkan", "sv+suicid", "och att", "och", "å ä ö", "İ", "ß", "ﬀ", "٣٤"})
    void odd_text_neither_breaks_nor_opens_anything(String text) {
        SearchResult result = search(text);
        assertThat(result.total()).isLessThanOrEqualTo(7);
        assertThat(search("samverkan").total()).isEqualTo(4);
    }

    @Test
    void the_syntax_of_other_engines_is_just_words() {
        assertThat(search("*:*").total()).isZero();
        assertThat(search("audience:public").total()).isZero();
        assertThat(search("sv:samverkan").mode()).isEqualTo(search("sv samverkan").mode());
        assertThat(search("???").total()).isZero();
        assertThat(search("#{samverkan}").total()).isEqualTo(4);
    }

    @Test
    void ten_thousand_characters_are_cut_and_answered() {
        for (String text : new String[]{"a".repeat(10_000), "samverkan ".repeat(1_000), "\"".repeat(10_000),
                "-x ".repeat(3_333), "psykiatrisamordnarkonferens ".repeat(400), "1 ".repeat(5_000),
                "bostadsförsörjningsprogramsfråga ".repeat(300), "(".repeat(10_000), "å\u0308".repeat(5_000)}) {
            assertThat(SearchQuery.of(text).text()).hasSizeLessThanOrEqualTo(SearchQuery.MAX_TEXT);
            assertThatCode(() -> search(text)).doesNotThrowAnyException();
        }
        assertThat(search("samverkan ".repeat(1_000)).total()).isEqualTo(4);
    }

    @Test
    void random_text_never_throws() {
        long seed = Long.getLong("samverk.test.seed", 4711L);
        Random random = new Random(seed);
        String letters = "aåöæ sun kr 0123 4,.-\"\u201d-+*?:()[]{}#$\\/<>&~^!|' \t\n\u00a0\u202f";
        for (int i = 0; i < 400; i++) {
            answered("seed " + seed, random.ints(1 + random.nextInt(40), 0, letters.length())
                    .mapToObj(c -> String.valueOf(letters.charAt(c))).collect(Collectors.joining()));
        }
    }

    @Test
    void what_has_a_meaning_never_throws_wherever_it_stands() {
        long seed = Long.getLong("samverk.test.seed", 4711L);
        Random random = new Random(seed);
        List<String> signs = List.of("OR", "ELLER", "or", "-", "\u2011", ":", "\"", "\u201d", "\u00ab", " ", " ", " ",
                "org:", "grupp:", "slag:", "år:", "språk:", "belopp:", ">", "..", "rapport", "2018", "sv", "400", "tkr",
                "kr", "vecka", "37", "och", "team", "SIP", "lots", "samverkan", "psykisk hälsa");
        for (int i = 0; i < 600; i++) {
            answered("seed " + seed, random.ints(1 + random.nextInt(10), 0, signs.size()).mapToObj(signs::get)
                    .collect(Collectors.joining()));
        }
    }

    @Test
    void an_or_never_throws_whatever_stands_beside_it() {
        List<String> signs = List.of("OR", "ELLER", "eller", "team", "-", " ", "\"", "400");
        List<String> texts = List.of("");
        for (int length = 1; length <= 3; length++) {
            texts = texts.stream().flatMap(text -> signs.stream().map(sign -> text + sign)).toList();
            texts.forEach(text -> answered("an OR", text));
        }
        assertThat(texts).contains("OR-team", "team-ELLER", "ELLER\"OR", "-eller-", "400 OR");
    }

    /** Every way to ask with a text is answered. */
    private void answered(String how, String text) {
        SearchQuery query = SearchQuery.of(text);
        for (SearchQuery way : List.of(query, query.withLoose(true), query.withExact(true),
                query.withSort(SearchQuery.Sort.DATE))) {
            assertThatCode(() -> engine.search(way, Set.of(Audience.PUBLIC))).as(how + " text " + text)
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> engine.complete(query.text(), Set.of(Audience.PUBLIC), 8)).as(how + " text " + text)
                .doesNotThrowAnyException();
    }

    @Test
    void passages_give_the_text_back_as_it_is_and_leave_escaping_to_the_page() {
        String body = "Före <b>samverkan</b> & \"efter\" #{1+1} ${x}";
        var subject = Stories.PILOT;
        engine.update(subject, List.of(IndexDocument
                .about(subject, "<i>#{title}</i>", Language.SV).body(body)
                .readableBy(Set.of(Audience.group(5))).build()));
        engine.commit();
        var hit = engine.search(SearchQuery.of("samverkan"), Set.of(Audience.group(5))).hits().get(0);
        assertThat(hit.title()).isEqualTo("<i>#{title}</i>");
        assertThat(hit.snippet()).containsExactly(new SnippetPart("Före <b>", false),
                new SnippetPart("samverkan", true), new SnippetPart("</b> & \"efter\" #{1+1} ${x}", false));
    }
}
