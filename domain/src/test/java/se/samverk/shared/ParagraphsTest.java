package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {
    private static final String TEXT = "Först detta.\n\nSedan 20 personer.\nSist 16 utställare.";

    @Test
    void a_paragraph_is_named_by_its_number_in_the_language_of_the_text() {
        assertThat(Paragraphs.at(TEXT, TEXT.indexOf("Först"), Language.SV)).isEqualTo("stycke 1");
        assertThat(Paragraphs.at(TEXT, TEXT.indexOf("20 personer"), Language.SV)).isEqualTo("stycke 2");
        assertThat(Paragraphs.at(TEXT, TEXT.indexOf("16"), Language.NB)).isEqualTo("stykke 3");
        assertThat(Paragraphs.at(TEXT, TEXT.indexOf("Sist"), Language.EN)).isEqualTo("paragraph 3");
    }

    @Test
    void a_text_of_one_paragraph_names_none() {
        assertThat(Paragraphs.at("Vi nådde 20 personer.\n", 9, Language.SV)).isEmpty();
    }
}
