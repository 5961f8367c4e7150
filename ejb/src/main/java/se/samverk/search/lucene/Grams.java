package se.samverk.search.lucene;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The pieces of four letters that a word is made of, without marks on the letters; the first piece says that it begins
 * the word. Words of one family share most of their pieces, whatever their endings and compounds: they tell which of
 * the found texts are most alike to what was asked for, and never what is found.
 */
final class Grams {
    private static final int LENGTH = 4;
    private static final char BEGINNING = '^';

    private Grams() {
    }

    static void of(String folded, Consumer<String> pieces) {
        String word = BEGINNING + folded;
        if (word.length() <= LENGTH) {
            pieces.accept(word);
        }
        for (int from = 0; from + LENGTH <= word.length() && word.length() > LENGTH; from++) {
            pieces.accept(word.substring(from, from + LENGTH));
        }
    }

    /** The pieces of the words of several texts, for the index. */
    static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<List<String>> texts;
        private Iterator<List<String>> text;
        private Iterator<String> word;
        private String current;
        private int from;

        /** @param texts folded words */
        Stream(List<List<String>> texts) {
            this.texts = texts;
        }

        @Override
        public void reset() {
            text = texts.iterator();
            word = List.<String>of().iterator();
            current = "";
            from = 0;
        }

        @Override
        public boolean incrementToken() {
            while (from + LENGTH > current.length() && !(from == 0 && !current.isEmpty())) {
                if (!nextWord()) {
                    return false;
                }
            }
            clearAttributes();
            term.append(current, from, Math.min(current.length(), from + LENGTH));
            from++;
            return true;
        }

        private boolean nextWord() {
            while (!word.hasNext()) {
                if (!text.hasNext()) {
                    return false;
                }
                word = text.next().iterator();
            }
            current = BEGINNING + word.next();
            from = 0;
            return true;
        }
    }
}
