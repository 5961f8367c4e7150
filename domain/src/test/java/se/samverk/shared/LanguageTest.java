package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"sv, SV", "sv-SE, SV", "sv_FI, SV", "nb, NB", "nb-NO, NB", "no, NB", "nn, NB", "NN-no, NB", "en, EN",
            "en-GB, EN"})
    void a_tag_is_answered_with_the_nearest_language(String tag, Language language) {
        assertThat(Language.ofTag(tag)).contains(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "da", "fi-FI", "svenska", "-sv"})
    void a_language_the_portal_does_not_speak_is_none(String tag) {
        assertThat(Language.ofTag(tag)).isEmpty();
    }
}
