package se.samverk.administration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.search.IndexComparison;
import se.samverk.search.IndexDifference;
import se.samverk.search.IndexDifference.Kind;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

class AdministrationPageTest {

    private static String told(Language language, long different) {
        List<IndexDifference> differences = LongStream.rangeClosed(1, different)
                .mapToObj(id -> new IndexDifference(new SubjectRef(SubjectKind.PLAN, id), Kind.MISSING)).toList();
        Told told = new Told();
        set(told, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return in(language.locale(), key, values);
            }
        });
        AdministrationPage page = new AdministrationPage();
        set(page, "told", told);
        set(page, "index", new IndexHealth() {
            @Override
            public IndexComparison compare() {
                return new IndexComparison(40 - different, 40, differences);
            }
        });
        page.compare();
        return String.join("\n", told.take());
    }

    @Test
    void the_first_differences_are_named_and_how_many_there_are() {
        assertThat(told(Language.SV, 0))
                .isEqualTo("Indexet stämmer med databasen: 40 saker i indexet, 40 i databasen.");
        assertThat(told(Language.SV, 1)).isEqualTo("Indexet har 39 saker och databasen 40. En sak skiljer sig: plan-1");
        assertThat(told(Language.SV, 20)).contains("20 saker skiljer sig: plan-1, ").endsWith(", plan-20");
        assertThat(told(Language.SV, 21)).contains("21 saker skiljer sig: plan-1, ").endsWith(", plan-20 …");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_difference_has_words(Language language) {
        assertThat(told(language, 21)).contains("21", "plan-1, plan-2").doesNotContain("{", "plan-21");
        for (Kind kind : Kind.values()) {
            assertThat(Words.in(language.locale(), "index.difference." + kind)).isNotBlank()
                    .doesNotContain("index.difference");
        }
    }
}
