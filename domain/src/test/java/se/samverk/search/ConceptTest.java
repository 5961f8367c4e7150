package se.samverk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.RuleBroken;

/** R6: what a line of the thesaurus may be. */
class ConceptTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-26T12:00:00Z");

    private static Concept concept(String line) {
        return new Concept(line, "Ada Ek", NOON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uppföljning=oppfølging      | uppföljning = oppfølging
            landsting →  region         | landsting > region
            missbruk ≈ rus~beroende     | missbruk ~ rus ~ beroende
            KBT = kognitiv beteendeterapi | KBT = kognitiv beteendeterapi
            """)
    void a_line_is_kept_with_one_space_round_its_signs(String typed, String kept) {
        assertThat(concept(typed).getWords()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            null                  | thesaurus.several
            ensamt ord            | thesaurus.several
            a =                   | thesaurus.gap
            a = = b               | thesaurus.gap
            a = - = b             | thesaurus.gap
            a = ett två tre fyra fem sex sju | thesaurus.tooLong
            """)
    void what_is_no_concept_is_refused_with_what_is_wrong(String typed, String key) {
        assertThatThrownBy(() -> concept(typed)).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.getMessage()).contains(key);
            assertThat(refused.field()).isEqualTo("words");
        });
    }

    @Test
    void a_line_has_at_most_twenty_entries_and_five_hundred_characters() {
        assertThat(concept("a" + " = b".repeat(19)).getWords()).isNotEmpty();
        assertThatThrownBy(() -> concept("a" + " = b".repeat(20))).hasMessageContaining("thesaurus.tooMany");
        assertThatThrownBy(() -> concept("a = " + "b".repeat(500))).hasMessageContaining("thesaurus.tooMany");
    }
}
