package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPartTest {
    @Test
    void blank_lines_and_ends_of_paragraphs_divide() {
        List<List<TextPart>> paragraphs = TextPart.paragraphs(List.of(TextPart.words("Det blev "),
                TextPart.figure("ca 1 300 besök", "/figure/view.xhtml?id=1"), TextPart.words(".\n \nNytt"),
                TextPart.paragraph(), TextPart.words("Sist")));
        assertThat(paragraphs).hasSize(3);
        assertThat(paragraphs.get(0)).extracting(TextPart::text).containsExactly("Det blev ", "ca 1 300 besök", ".");
        assertThat(paragraphs.get(1)).extracting(TextPart::text).containsExactly("Nytt");
        assertThat(paragraphs.get(2)).extracting(TextPart::text).containsExactly("Sist");
    }

    @Test
    void nothing_gives_no_paragraph() {
        assertThat(TextPart.paragraphs(null)).isEmpty();
        assertThat(TextPart.plain(null)).isEmpty();
        assertThat(TextPart.plain("  ")).isEmpty();
    }

    @Test
    void single_line_breaks_stay_in_their_paragraph() {
        assertThat(TextPart.plain("rad ett\nrad två")).hasSize(1);
    }
}
