package se.samverk.search.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.shared.Language;

/**
 * The words of a found text and the forms in which each stands in the index. Reading a text takes longer
 * than finding it, and the same texts are found again and again: those read lately are kept, up to a
 * limit of words in all.
 */
final class ReadText {
    private static final int MOST_WORDS = 100_000;
    private static final Lately LATELY = new Lately();

    private final List<Token> tokens;
    private final List<List<String>> forms;

    private ReadText(List<Token> tokens, List<List<String>> forms) {
        this.tokens = tokens;
        this.forms = forms;
    }

    static ReadText of(String text, Language language, WordForms wordForms) {
        Key key = new Key(text, language);
        ReadText known = LATELY.find(key);
        if (known == null) {
            List<Token> tokens = List.copyOf(Token.of(text));
            known = new ReadText(tokens,
                    tokens.stream().map(token -> wordForms.indexed(token.word(), language)).toList());
            LATELY.keep(key, known);
        }
        return known;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** For each token everything the index holds of it. */
    List<List<String>> forms() {
        return forms;
    }

    private record Key(String text, Language language) {
    }

    /** What was read lately, the longest unused first. */
    private static final class Lately {
        private final Map<Key, ReadText> texts = new LinkedHashMap<>(16, 0.75f, true);
        private int words;

        synchronized ReadText find(Key key) {
            return texts.get(key);
        }

        synchronized void keep(Key key, ReadText text) {
            if (text.tokens.size() > MOST_WORDS / 10 || texts.putIfAbsent(key, text) != null) {
                return;
            }
            words += text.tokens.size();
            var oldest = texts.values().iterator();
            while (words > MOST_WORDS) {
                words -= oldest.next().tokens.size();
                oldest.remove();
            }
        }
    }
}
