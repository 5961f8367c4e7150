package se.samverk.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.library.DocumentType;
import se.samverk.library.RetentionView;
import se.samverk.shared.Language;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.webshell.Words;

/** What a document's page says of how long it is kept. */
class DocumentRetentionWordsTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 1);

    private static String of(Language language, DocumentType type, String organisation) {
        DocumentRetentionWords words = new DocumentRetentionWords();
        set(words, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return in(language.locale(), key, values);
            }
        });
        return words.of(new RetentionView(false, type, organisation, RetentionOutcome.DISPOSE, 10, CountedFrom.DAY, DAY,
                DAY.plusYears(10), "Plan"));
    }

    @ParameterizedTest
    @CsvSource({"SV,Enligt regeln hos Ekstad för alla dokument: ,Enligt regeln hos Ekstad för slaget Plan: ",
            "NB,Etter regelen hos Ekstad for alle dokumenter: ,Etter regelen hos Ekstad for typen Plan: ",
            "EN,By the rule of Ekstad for all documents: ,By the rule of Ekstad for the type Plan: "})
    void whose_rule_it_is_and_of_what_is_said(Language language, String ofAll, String ofType) {
        assertThat(of(language, null, "Ekstad")).startsWith(ofAll.strip()).contains("10");
        assertThat(of(language, DocumentType.PLAN, "Ekstad")).startsWith(ofType.strip()).contains("10");
        assertThat(of(language, DocumentType.PLAN, "")).doesNotContain("Ekstad").isNotEqualTo(of(language, null, ""));
    }
}
