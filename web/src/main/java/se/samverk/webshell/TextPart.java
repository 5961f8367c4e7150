package se.samverk.webshell;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of running text: plain words, a figure that has a page of its own, a footnote mark, a
 * marked hit of a search, a link to what is cited, or the end of a paragraph. Pages show a list of these with
 * {@code s:figureText}; the text is always escaped.
 *
 * @param kind {@code text}, {@code figure}, {@code note}, {@code hit}, {@code link} or {@code break}
 * @param text the words
 * @param url where a figure, a note or a link leads, else null
 */
public record TextPart(String kind, String text, String url) implements Serializable {
    public static TextPart words(String text) {
        return new TextPart("text", text, null);
    }

    public static TextPart figure(String text, String url) {
        return new TextPart("figure", text, url);
    }

    /** @param mark the number of the note; @param url the address of the note, for instance {@code #note-2} */
    public static TextPart note(String mark, String url) {
        return new TextPart("note", mark, url);
    }

    public static TextPart link(String text, String url) {
        return new TextPart("link", text, url);
    }

    public static TextPart hit(String text) {
        return new TextPart("hit", text, null);
    }

    public static TextPart paragraph() {
        return new TextPart("break", "", null);
    }

    /** The paragraphs of a list of parts; blank lines inside the words also divide. */
    public static List<List<TextPart>> paragraphs(List<TextPart> parts) {
        List<List<TextPart>> paragraphs = new ArrayList<>();
        List<TextPart> current = new ArrayList<>();
        for (TextPart part : parts == null ? List.<TextPart>of() : parts) {
            String[] pieces = "text".equals(part.kind())
                    ? part.text().split("\\R\\s*\\R", -1)
                    : new String[]{part.text()};
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0 || "break".equals(part.kind())) {
                    paragraphs.add(current);
                    current = new ArrayList<>();
                }
                if (!pieces[i].isEmpty()) {
                    current.add(new TextPart(part.kind(), pieces[i], part.url()));
                }
            }
        }
        paragraphs.add(current);
        return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    /** The paragraphs of plain text, divided by blank lines. */
    public static List<List<TextPart>> plain(String text) {
        return text == null ? List.of() : paragraphs(List.of(words(text.strip())));
    }
}
