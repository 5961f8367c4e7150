package se.samverk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samverk.report.ReportText.Mark;

class SectionTextTest {

    private static String shown(String text, Mark... figures) {
        return SectionText.paragraphs(text, List.of(figures)).stream()
                .map(paragraph -> paragraph.stream().map(SectionTextTest::shown).collect(Collectors.joining()))
                .collect(Collectors.joining("¶"));
    }

    private static String shown(ReportPart part) {
        return switch (part.kind()) {
            case PLAIN -> part.text();
            case FIGURE -> "<" + part.text() + "#" + part.number() + ">";
            case FOOTNOTE -> "^" + part.number();
        };
    }

    @Test
    void footnotes_are_numbers_in_brackets() {
        assertThat(SectionText.footnotes("Folder.[1] Kostnad [12]. [a] [] [ 3] [x1]")).containsExactly(1, 12);
    }

    @Test
    void figures_and_footnotes_are_stretches_of_their_own() {
        assertThat(shown("Det blev ca 1 300 besök och ca 60 000 kr[2].", new Mark("ca 60 000 kr", "", 2),
                new Mark("ca 1 300 besök", "", 1)))
                .isEqualTo("Det blev <ca 1 300 besök#1> och <ca 60 000 kr#2>^2.");
    }

    @Test
    void each_line_break_ends_a_paragraph() {
        assertThat(shown("Ett\n\nTvå\nTre\n")).isEqualTo("Ett¶Två¶Tre");
    }

    @Test
    void the_same_words_twice_are_two_figures_only_when_both_are_registered() {
        assertThat(shown("20 personer, sedan 20 personer", new Mark("20 personer", "", 1)))
                .isEqualTo("<20 personer#1>, sedan 20 personer");
        assertThat(shown("20 personer, sedan 20 personer", new Mark("20 personer", "", 1),
                new Mark("20 personer", "", 2))).isEqualTo("<20 personer#1>, sedan <20 personer#2>");
    }

    @Test
    void a_short_figure_does_not_take_the_words_of_a_longer_one() {
        assertThat(shown("120 personer och 20 personer", new Mark("20 personer", "", 1),
                new Mark("120 personer", "", 2))).isEqualTo("<120 personer#2> och <20 personer#1>");
    }

    @Test
    void words_that_no_longer_stand_in_the_text_are_not_shown() {
        assertThat(shown("Ingen siffra kvar.", new Mark("20 personer", "", 1))).isEqualTo("Ingen siffra kvar.");
    }
}
