package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Titled;

class LinkedTextTest {
    private static final Titled PLAN = new Titled(new SubjectRef(SubjectKind.DOCUMENT, 7), "Plan");

    @Test
    void the_title_of_what_a_text_names_is_the_link_and_not_the_same_word_before_it() {
        assertThat(LinkedText.of("Plan.txt: finns redan i Plan.", "Plan.txt", PLAN))
                .isEqualTo(new LinkedText("Plan.txt: finns redan i ", PLAN, "."));
    }

    @Test
    void a_text_that_names_nothing_is_whole() {
        assertThat(LinkedText.of("Filen är tom.", "a.txt")).isEqualTo(new LinkedText("Filen är tom.", null, ""));
        assertThat(LinkedText.of("Filen är tom.", PLAN)).isEqualTo(new LinkedText("Filen är tom.", null, ""));
    }
}
