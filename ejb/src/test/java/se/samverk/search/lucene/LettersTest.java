package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Marks on letters: missing ones hinder nobody, and those that are typed come first. */
class LettersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"bånd,band,NB", "råd,rad,SV", "mål,mal,SV", "rød,rod,NB", "mål,mal,NB", "höna,hona,SV"})
    void either_spelling_is_found_and_the_one_that_was_typed_comes_first(String marked, String plain,
            Language language) {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(folder.resolve("index"))) {
            // the other spelling says it often and briefly, the asked one once and in a long text
            add(engine, 1, marked + " " + "annat ord om helt andra ting ".repeat(12), language);
            add(engine, 2, (plain + " ").repeat(9), language);
            add(engine, 3, plain + " " + "annat ord om helt andra ting ".repeat(12), language);
            add(engine, 4, (marked + " ").repeat(9), language);
            for (int filler = 5; filler < 25; filler++) {
                add(engine, filler, plain + " bland " + filler, language);
            }
            engine.commit();
            List<Long> ofMarked = search(engine, marked);
            assertThat(ofMarked).hasSize(24);
            assertThat(ofMarked.subList(0, 2)).containsExactly(4L, 1L);
            List<Long> ofPlain = search(engine, plain);
            assertThat(ofPlain).hasSize(24);
            assertThat(ofPlain.subList(22, 24)).containsExactly(4L, 1L);
        }
    }

    @ParameterizedTest
    @CsvSource({"Göteborg,goteborg", "Linné,linne", "oppfølging,oppfolging", "Brønnøy,brønnoy", "Ærlig,arlig",
            "Århus,Aarhus", "København,Koebenhavn", "fråga,FRÅGA"})
    void marks_and_capitals_may_be_missing(String written, String typed) {
        assertThat(WordForms.folded(Token.of(written).get(0).word()))
                .isEqualTo(WordForms.folded(Token.of(typed).get(0).word()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            över 2 300 deltagare | över 2300 deltagare
            75.000 innbyggere | 75000 innbyggere
            20.8 MSEK | 20,8 msek
            den 08.09.2011 | den 08.09.2011
            1.2.3 | 1.2.3
            åren 2011 2012 | åren 2011 2012
            v. 37 2018 | v 37 2018
            7.5 hp | 7,5 hp
            1 000 000 invånare | 1000000 invånare
            """)
    void numbers_have_one_spelling_whatever_stands_between_the_digits(String written, String words) {
        for (String space : new String[]{" ", "\u00a0", "\u202f", "\u2009"}) {
            String text = written.replaceAll("(?<=\\d) (?=\\d{3}\\b)", space);
            List<Token> tokens = Token.of(text);
            assertThat(String.join(" ", tokens.stream().map(Token::word).toList())).isEqualTo(words);
            assertThat(tokens).allSatisfy(token -> assertThat(text.substring(token.start(), token.end())
                    .replaceAll("\\D", "")).isEqualTo(token.word().replaceAll("\\D", "")));
        }
    }

    @Test
    void abbreviations_with_endings_and_words_without_space_are_words() {
        assertThat(Token.of("NSPH:s roll, KBT:n och ks.læringsnettverk. Tema:samverkan 8:30").stream().map(Token::word))
                .containsExactly("nsph", "roll", "kbt", "och", "ks", "læringsnettverk", "tema", "samverkan", "8", "30");
    }

    @Test
    void sums_of_money_are_one_value_in_every_spelling() {
        assertThat(Stream.of("20,8 miljoner kronor", "20.8 MSEK", "20 800 000 kr", "kr 20 800 000", "20,8 mnkr",
                "20 800 tkr", "SEK 20,8 miljoner", "MSEK 20,8", "20800tkr", "20,8msek", "20800000kr", "20 800 000:-",
                "20.800.000:–", "20,8 miljoner till kommunerna",
                "20,8 miljoner 2018", "20,8 miljoner, kronor räknat", "Det blev 20,8 miljoner.", "0,0208 miljarder")
                .map(text -> Amount.in(Token.of(text)).get(0).minor()))
                .containsOnly(2_080_000_000L);
        assertThat(Amount.in(Token.of("en miljon invånare, 13 kommuner, 1300 besök, vecka 37"))).isEmpty();
        assertThat(Amount.in(Token.of("2 miljoner invånare, 3 millioner innbyggere, 20 tusen om året"))).isEmpty();
        assertThat(Amount.in(Token.of("1 200:-, 5:-a, 8:30 och 3:e"))).extracting(Amount::minor)
                .containsExactly(120_000L);
        assertThat(Amount.in(Token.of("2 mkr 2024 och 3 tkr 5"))).extracting(Amount::minor)
                .containsExactly(200_000_000L, 300_000L);
        assertThat(Amount.in(Token.of("12b, 20tum, a400tkr"))).isEmpty();
        assertThat(Amount.in(Token.of("1,2345 kr och 1,2,3 kr och 9999999999999999999 kr"))).isEmpty();
    }

    private static void add(LuceneSearchEngine engine, int id, String body, Language language) {
        SubjectRef subject = new SubjectRef(SubjectKind.REPORT, id);
        engine.update(subject, List.of(IndexDocument.about(subject, "Text " + id, language).body(body)
                .readableBy(Set.of(Audience.PUBLIC)).build()));
    }

    private static List<Long> search(LuceneSearchEngine engine, String text) {
        SearchResult result = engine.search(SearchQuery.of(text).withPage(0, 100), Set.of(Audience.PUBLIC));
        return result.hits().stream().map(hit -> hit.subject().id()).toList();
    }

    @Test
    void a_text_is_read_by_its_own_language_however_often() {
        String text = "Målen för regionen";
        WordForms forms = new WordForms();
        for (Language language : new Language[]{Language.SV, Language.NB, Language.SV}) {
            ReadText read = ReadText.of(text, language, forms);
            assertThat(read.tokens()).extracting(Token::word).containsExactly("målen", "för", "regionen");
            assertThat(read.forms().get(0)).isEqualTo(forms.indexed("målen", language))
                    .contains(language == Language.SV ? "sv:mål" : WordForms.asWritten("målen"))
                    .noneMatch(form -> form.startsWith(language == Language.SV ? "nb" : "sv"));
        }
    }
}
