package se.samverk.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import se.samverk.search.Completion;
import se.samverk.shared.SubjectKind;

/**
 * Titles by the beginnings of their words. Every beginning stands in the index, so that a letter typed is one look-up.
 * Nothing is weighed by how often it stands in the index: what is offered, and in which order, depends on readable
 * titles alone.
 */
final class Beginnings {
    static final int SHORTEST = 2;
    private static final int LONGEST = 20;
    private static final char OF_ALL = '^';
    /** So many of the first are read; of several things with one title the newest is offered. */
    private static final int READ = 40;

    private Beginnings() {
    }

    /** What the index holds of a title. */
    static Set<String> of(String title) {
        List<String> words = words(title);
        Set<String> beginnings = new TreeSet<>();
        words.forEach(word -> add(beginnings, "", word));
        add(beginnings, String.valueOf(OF_ALL), String.join(" ", words));
        return beginnings;
    }

    private static void add(Set<String> beginnings, String mark, String text) {
        for (int length = Math.min(SHORTEST, text.length()); length <= Math.min(LONGEST, text.length()); length++) {
            beginnings.add(mark + text.substring(0, length));
        }
    }

    private static List<String> words(String text) {
        return Token.of(text).stream().map(token -> Folding.fold(token.word())).toList();
    }

    static List<Completion> find(String typed, Query quotable, IndexSearcher searcher, int most) throws IOException {
        List<String> words = words(typed);
        String all = String.join(" ", words);
        if (all.length() < SHORTEST) {
            return List.of();
        }
        BooleanQuery.Builder titles = new BooleanQuery.Builder().add(quotable, Occur.FILTER)
                .add(new ConstantScoreQuery(beginning(OF_ALL + cut(all))), Occur.SHOULD);
        words.forEach(word -> titles.add(beginning(cut(word)), Occur.FILTER));
        SubjectCollector collector = new SubjectCollector(READ, SubjectCollector.BEST_FIRST, List.of())
                .collect(titles.build(), searcher);
        List<Completion> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SubjectCollector.Found one : collector.best()) {
            Document document = searcher.storedFields().document(one.docs()[0]);
            String title = document.get(Fields.TITLE);
            if (found.size() < most && seen.add(title)) {
                found.add(new Completion(title, SubjectKind.valueOf(document.get(Fields.KIND)),
                        Documents.language(document), document.get(Fields.URL)));
            }
        }
        return found;
    }

    private static Query beginning(String text) {
        return new TermQuery(new Term(Fields.BEGINNING, text));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
