package se.samverk.search.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import se.samverk.shared.Language;

/** The words of several texts for the index: all forms of a word at one place, a gap between texts. */
final class FormsStream extends TokenStream {
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<List<Token>> texts;
    private final Language language;
    private final WordForms wordForms;
    private Iterator<List<Token>> text;
    private Iterator<Token> token;
    private Iterator<String> form;
    private int step;

    FormsStream(List<List<Token>> texts, Language language, WordForms wordForms) {
        this.texts = texts;
        this.language = language;
        this.wordForms = wordForms;
    }

    @Override
    public void reset() {
        text = texts.iterator();
        token = List.<Token>of().iterator();
        form = List.<String>of().iterator();
        step = 1;
    }

    @Override
    public boolean incrementToken() {
        if (!form.hasNext() && !nextWord()) {
            return false;
        }
        clearAttributes();
        term.append(form.next());
        increment.setPositionIncrement(step);
        step = 0;
        return true;
    }

    private boolean nextWord() {
        step = 1;
        while (!token.hasNext()) {
            if (!text.hasNext()) {
                return false;
            }
            token = text.next().iterator();
            step = GAP;
        }
        form = wordForms.indexed(token.next().word(), language).iterator();
        return true;
    }
}
