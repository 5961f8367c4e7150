package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.model.SelectItem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.search.SnippetPart;

/** What the portal's own components write reaches the page as text, never as markup. */
class WrittenTextTest {
    private final Recorder page = new Recorder();

    @Test
    void a_passage_marks_what_was_asked_for_and_escapes_everything() throws IOException {
        Passage.write(page, null, "sv", List.of(new SnippetPart("<b>före</b> ", false),
                new SnippetPart("sam&verkan", true), new SnippetPart(" efter", false)));
        assertThat(page.toString()).isEqualTo("<p class=[snippet] lang=[sv]>[<b>före</b> ]<mark>[sam&verkan]</mark>"
                + "[ efter]</p>");
    }

    @Test
    void a_passage_without_words_is_an_empty_paragraph() throws IOException {
        Passage.write(page, null, "nb", List.of());
        assertThat(page.toString()).isEqualTo("<p class=[snippet] lang=[nb]></p>");
    }

    @Test
    void an_option_is_chosen_by_its_value_whatever_its_type() throws IOException {
        Options.write(page, null, 12L,
                List.of(new SelectItem("12", "<i>Ekstad</i>"), new SelectItem(13L, "Alby")));
        assertThat(page.toString()).isEqualTo("<option value=[12] selected=[selected]>[<i>Ekstad</i>]</option>"
                + "<option value=[13]>[Alby]</option>");
    }

    @Test
    void with_nothing_chosen_no_option_is_selected() throws IOException {
        Options.write(page, null, null, List.of(new SelectItem("sv", "Svenska")));
        assertThat(page.toString()).isEqualTo("<option value=[sv]>[Svenska]</option>");
    }

    /** Notes elements as they come, and in brackets what is escaped. Nothing may be written past the escaping. */
    private static final class Recorder extends ResponseWriter {
        private final StringBuilder written = new StringBuilder();
        private boolean open;

        private void closeStart() {
            written.append(open ? ">" : "");
            open = false;
        }

        @Override
        public void startElement(String name, UIComponent component) {
            closeStart();
            written.append('<').append(name);
            open = true;
        }

        @Override
        public void endElement(String name) {
            closeStart();
            written.append("</").append(name).append('>');
        }

        @Override
        public void writeAttribute(String name, Object value, String property) {
            written.append(' ').append(name).append("=[").append(value).append(']');
        }

        @Override
        public void writeText(Object text, String property) {
            closeStart();
            written.append('[').append(text).append(']');
        }

        @Override
        public void writeText(char[] text, int from, int length) {
            throw unescaped();
        }

        @Override
        public void writeURIAttribute(String name, Object value, String property) {
            throw unescaped();
        }

        @Override
        public void writeComment(Object comment) {
            throw unescaped();
        }

        @Override
        public void write(char[] text, int from, int length) {
            throw unescaped();
        }

        private static UnsupportedOperationException unescaped() {
            return new UnsupportedOperationException("written in another way");
        }

        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void startDocument() {
            // Nothing is noted.
        }

        @Override
        public void endDocument() {
            // Nothing is noted.
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        @Override
        public String toString() {
            return written.toString();
        }
    }
}
