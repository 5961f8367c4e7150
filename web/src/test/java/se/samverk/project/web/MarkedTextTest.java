package se.samverk.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.figure.FigureRow;
import se.samverk.shared.Language;
import se.samverk.shared.Qualifier;
import se.samverk.shared.Quantity;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Unit;
import se.samverk.webshell.TextPart;

class MarkedTextTest {
    private static FigureRow figure(long id, String words) {
        return new FigureRow(id, new SubjectRef(SubjectKind.PROJECT, 1), "section-1", words, "", "",
                Quantity.of(5, Unit.DAY, Qualifier.EXACT), null, null, "", "", Language.SV);
    }

    @Test
    void figures_are_marked_where_their_words_stand() {
        MarkedText text = new MarkedText("Projektet höll 14 kurser på 2–10 dagar.",
                List.of(figure(2, "2–10 dagar"), figure(1, "14 kurser")));
        assertThat(text.parts()).containsExactly(TextPart.words("Projektet höll "),
                TextPart.figure("14 kurser", "/figure/view.xhtml?id=1"), TextPart.words(" på "),
                TextPart.figure("2–10 dagar", "/figure/view.xhtml?id=2"), TextPart.words("."));
        assertThat(text.unmarked()).isEmpty();
    }

    @Test
    void the_same_words_twice_are_two_figures() {
        MarkedText text = new MarkedText("5 dagar och 5 dagar", List.of(figure(1, "5 dagar"), figure(2, "5 dagar")));
        assertThat(text.parts()).containsExactly(TextPart.figure("5 dagar", "/figure/view.xhtml?id=1"),
                TextPart.words(" och "), TextPart.figure("5 dagar", "/figure/view.xhtml?id=2"));
    }

    @Test
    void a_figure_whose_words_do_not_stand_in_the_text_is_left_over() {
        FigureRow outside = figure(1, "60 procent");
        MarkedText text = new MarkedText("Fem dagar.", List.of(outside));
        assertThat(text.parts()).containsExactly(TextPart.words("Fem dagar."));
        assertThat(text.unmarked()).containsExactly(outside);
    }
}
