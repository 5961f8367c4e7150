package se.samverk.shared;

/** Names the paragraphs of a text, in a language: "stycke 2". */
public final class Paragraphs {
    private Paragraphs() {
    }

    /** The name of the paragraph that holds an index of the text; empty when the text is a single one. */
    public static String at(String text, int index, Language language) {
        if (count(text) < 2) {
            return "";
        }
        return ValueWords.of(language).text("text.paragraph", count(text.substring(0, index) + "."));
    }

    private static long count(String text) {
        return text.lines().filter(line -> !line.isBlank()).count();
    }
}
