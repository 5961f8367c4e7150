package se.samverk.administration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.administration.CandidateRow;
import se.samverk.administration.RetentionRow;
import se.samverk.library.RetainedRow.Decider;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.webshell.About;
import se.samverk.webshell.Words;

class RetentionWordsTest {
    private static final CandidateRow ROW = new CandidateRow(new SubjectRef(SubjectKind.DOCUMENT, 3), "Avtal",
            LocalDate.of(2014, 3, 1), 10, CountedFrom.DAY, RetentionOutcome.DISPOSE, "Plan 2024", "",
            List.of(), List.of());

    private static RetentionWords in(Language language) {
        RetentionWords words = new RetentionWords();
        set(words, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return in(language.locale(), key, values);
            }
        });
        set(words, "about", new About() {
            @Override
            public String date(LocalDate day) {
                return day.toString();
            }
        });
        return words;
    }

    @ParameterizedTest
    @CsvSource({"SV,original till Lägesrapport (", "NB,original til Lägesrapport (",
            "EN,original of Lägesrapport ("})
    void what_it_is_the_original_of_stands_with_the_reason(Language language, String known) {
        RetentionWords words = in(language);
        assertThat(words.reason(ROW)).endsWith(" · Plan 2024").doesNotContain("original");
        String reason = words.reason(
                ROW.withOriginalOf(List.of(new CandidateRow.Registered(new SubjectRef(SubjectKind.REPORT, 7),
                        "Lägesrapport"), new CandidateRow.Registered(new SubjectRef(SubjectKind.MINUTES, 8), ""))));
        assertThat(reason).startsWith(words.reason(ROW) + " · ").contains(known);
        assertThat(reason).as("without a title that the reader may not know").endsWith(
                " " + Words.in(language.locale(), "kind.MINUTES") + " 8");
    }

    @ParameterizedTest
    @CsvSource({"SV,enligt egen regel för Ekstad,portalen", "NB,etter egen regel for Ekstad,portalen",
            "EN,by a rule of its own for Ekstad,the portal"})
    void whose_rule_it_is_stands_with_the_reason_and_in_the_list(Language language, String own, String portal) {
        RetentionWords words = in(language);
        CandidateRow row = new CandidateRow(ROW.subject(), "", ROW.from(), 10, CountedFrom.DAY,
                RetentionOutcome.DISPOSE, "Plan 2024", "Ekstad", List.of(), List.of());
        assertThat(words.reason(row)).endsWith(" · " + own + " · Plan 2024");
        assertThat(words.reason(ROW)).doesNotContain("Ekstad");
        RetentionRow said = new RetentionRow(SubjectKind.DOCUMENT, "PLAN", 7L, "Ekstad", 0, null, null, "", "", null,
                0);
        assertThat(words.holder(said)).isEqualTo("Ekstad");
        assertThat(words.name(said)).isEqualTo(words.kind(said) + ", Ekstad");
        assertThat(words.rule(said)).isEqualTo(Words.in(language.locale(), "retention.noOwn"));
        RetentionRow ofAll = new RetentionRow(SubjectKind.DOCUMENT, "PLAN", null, "", 0, null, null, "", "", null, 0);
        assertThat(words.holder(ofAll)).isEqualTo(portal);
        assertThat(words.name(ofAll)).isEqualTo(words.kind(ofAll));
    }

    @ParameterizedTest
    @CsvSource({"SV,Ekstad ska ha beslutat", "NB,Ekstad skal ha vedtatt det", "EN,Ekstad must have decided"})
    void who_decides_by_a_rule_of_its_own_stands_where_it_is_disposed_of_and_not_where_it_is_handed_over(
            Language language, String decides) {
        RetentionWords words = in(language);
        assertThat(words.reason(own(RetentionOutcome.DISPOSE))).endsWith(" · Plan 2024 · " + decides);
        assertThat(words.reason(own(RetentionOutcome.TRANSFER))).endsWith(" · Plan 2024").doesNotContain("Ekstad");
    }

    private static CandidateRow own(RetentionOutcome outcome) {
        return new CandidateRow(ROW.subject(), "", ROW.from(), 10, null, outcome, "Plan 2024", "Ekstad",
                List.of(new Decider(7, "Ekstad")), List.of());
    }

    @Test
    void a_list_that_is_cut_says_so() {
        RetentionWords words = in(Language.EN);
        List<CandidateRow> most = Collections.nCopies(CandidateRow.MOST, ROW);
        assertThat(words.count(most.subList(1, CandidateRow.MOST))).startsWith("199 things");
        assertThat(words.count(most)).contains("200 oldest").contains("more are shown when");
        assertThat(words.isCut(Stream.concat(most.stream().skip(1), Stream.of(new CandidateRow(ROW.subject(), "",
                ROW.from(), 10, null, RetentionOutcome.TRANSFER, "", "", List.of(), List.of()))).toList()))
                .as("200 of two outcomes").isFalse();
    }
}
