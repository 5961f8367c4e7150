package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("a text is in the language of its small words")
    @CsvSource(delimiter = ';', value = {
            "sv; Arbetsgruppen har träffats och beslutat att inte gå vidare med förslaget från kommunen.",
            "sv; Vid mötet gick vi igenom hur vården och skolan ska arbeta när någon söker hjälp.",
            "nb; Arbeidsgruppen har møttes og besluttet å ikke gå videre med forslaget fra kommunen.",
            "nb; På møtet snakket vi om hvordan skolen og helsetjenesten skal samarbeide når noen ber om hjelp.",
            "nn; Arbeidsgruppa har møtst og bestemt å ikkje gå vidare med framlegget frå kommunen, og eit nytt kjem.",
            "en; The working group has met and decided that it will not go on with the proposal from the council."})
    void a_text_is_in_the_language_of_its_small_words(String tag, String text) {
        assertThat(LanguageGuess.of(text)).contains(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"''", "Kostnad 60 000", "Äpplen päron bananer"})
    void what_says_too_little_is_in_no_language(String text) {
        assertThat(LanguageGuess.of(text)).isEmpty();
    }

    @Test
    void a_long_text_is_judged_by_its_beginning() {
        String text = "och att är för inte ".repeat(3000) + "the and of to is that ".repeat(9000);
        assertThat(LanguageGuess.of(text)).contains("sv");
    }
}
