package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.Language;

class StemsTest {
    private final Stems stems = new Stems();

    @ParameterizedTest
    @CsvSource({"flicka,flickan", "flicka,flickans", "strandskata,strandskatan", "väska,väskor", "kommun,kommunen",
            "handlingsplan,handlingsplanen", "handlingsplan,handlingsplaner", "roman,romanen"})
    void swedish_forms_of_a_word_meet(String word, String form) {
        assertThat(stems.stem(form, Language.SV)).isEqualTo(stems.stem(word, Language.SV));
    }

    @ParameterizedTest
    @CsvSource({"plan,planen", "søknad,søknadene", "støtte,støtter", "registrere,registrerer", "evaluere,evaluerende",
            "teneste,tenestene", "kommune,kommunane", "arbeide,arbeidar"})
    void norwegian_forms_of_a_word_meet_in_either_language(String word, String form) {
        assertThat(stems.stem(form, Language.NB)).isEqualTo(stems.stem(word, Language.NB));
    }

    @ParameterizedTest
    @CsvSource({"plan,pla", "man,ma", "organ,orga", "sedan,seda"})
    void a_word_that_only_ends_so_keeps_its_end(String word, String cut) {
        assertThat(stems.stem(word, Language.SV)).isNotEqualTo(stems.stem(cut, Language.SV));
    }
}
