package se.samverk.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Proposes another spelling for words that no readable document holds, or very few do. Words are proposed, ranked and
 * written out from readable documents alone. The first letter must agree; short words may differ in
 * one letter, long ones in two; words with digits and very short words are left alone.
 */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int TEXTS_TO_READ = 5;
    /** A word in fewer texts may be one that is misspelt in them too. */
    private static final int RARE = 5;
    /** So many times as usual as a rare word is what is proposed for it. */
    private static final int FAR_MORE = 10;

    private final IndexSearcher searcher;
    private final Query readable;
    /** What may be quoted: readable, and not marked as secret. */
    private final Query quotable;

    Spelling(IndexSearcher searcher, Query readable) {
        this.searcher = searcher;
        this.readable = readable;
        this.quotable = quotable(readable);
    }

    static Query quotable(Query readable) {
        return new BooleanQuery.Builder().add(readable, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.SECRET, "1")), Occur.MUST_NOT).build();
    }

    /** The text with its unknown words replaced; null when there is nothing to replace or to propose. */
    String correct(String text, Question question) throws IOException {
        TreeMap<Integer, Replacement> found = new TreeMap<>(Comparator.reverseOrder());
        for (Token token : spellable(question)) {
            if (count(question.word(token), readable) == 0) {
                String proposal = propose(token.word(), 1);
                if (proposal == null) {
                    return null;
                }
                found.put(token.start(), new Replacement(token, proposal));
            }
        }
        return replaced(text, found);
    }

    /** The text with its rare words replaced by some near them that are far more usual; null when there are none. */
    String suggest(String text, Question question) throws IOException {
        TreeMap<Integer, Replacement> found = new TreeMap<>(Comparator.reverseOrder());
        for (Token token : spellable(question)) {
            int count = count(question.word(token), readable);
            String proposal = count < RARE ? propose(token.word(), Math.max(1, count) * FAR_MORE) : null;
            if (proposal != null) {
                found.put(token.start(), new Replacement(token, proposal));
            }
        }
        return replaced(text, found);
    }

    private record Replacement(Token token, String by) {
    }

    private static List<Token> spellable(Question question) {
        return question.words().stream().filter(token -> question.word(token) != null
                && token.word().length() >= SHORTEST && !Stems.hasDigit(token.word())).toList();
    }

    /** @param found by their places in the text, the last first, so that those before keep theirs */
    private static String replaced(String text, TreeMap<Integer, Replacement> found) {
        StringBuilder other = new StringBuilder(text);
        found.values().forEach(one -> other.replace(one.token().start(), one.token().end(), one.by()));
        return found.isEmpty() ? null : other.toString();
    }

    private int count(Query query, Query among) throws IOException {
        return searcher
                .count(new BooleanQuery.Builder().add(query, Occur.FILTER).add(among, Occur.FILTER).build());
    }

    /** The nearest word that at least so many texts hold, of several the most usual; null for none. */
    private String propose(String word, int least) throws IOException {
        String folded = Folding.fold(word);
        Map<Integer, List<String>> byDistance = new TreeMap<>();
        for (String candidate : candidates(folded)) {
            byDistance.computeIfAbsent(distance(folded, candidate), d -> new ArrayList<>()).add(candidate);
        }
        for (List<String> candidates : byDistance.values()) {
            String best = null;
            int most = least - 1;
            for (String candidate : candidates) {
                int count = count(query(candidate), quotable);
                if (count > most) {
                    best = candidate;
                    most = count;
                }
            }
            if (best != null) {
                return written(best);
            }
        }
        return null;
    }

    private static Query query(String folded) {
        return new TermQuery(new Term(Fields.TEXT, "~" + folded));
    }

    private TreeSet<String> candidates(String folded) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.TEXT);
        if (terms == null) {
            return found;
        }
        int edits = folded.length() < LONG ? 1 : 2;
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.TEXT, "~" + folded), edits, 2, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String candidate = term.utf8ToString().substring(1);
            if (candidate.length() >= SHORTEST && !Stems.hasDigit(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** Changes of one letter, or of two neighbours that change places, that lead from one word to the other. */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }

    /** The word as readable documents write it, with its marks and capitals. */
    private String written(String folded) throws IOException {
        Query query = new BooleanQuery.Builder().add(query(folded), Occur.FILTER).add(quotable, Occur.FILTER).build();
        SubjectCollector collector = new SubjectCollector(TEXTS_TO_READ,
                Comparator.comparing(SubjectCollector.Found::subject), List.of())
                .collect(query, searcher);
        Map<String, Integer> spellings = new HashMap<>();
        for (SubjectCollector.Found found : collector.best()) {
            var document = searcher.storedFields().document(found.docs()[0]);
            for (String field : List.of(Fields.TITLE, Fields.BODY)) {
                String text = document.get(field);
                for (Token token : Token.of(text)) {
                    if (WordForms.folded(token.word()).equals("~" + folded)) {
                        spellings.merge(text.substring(token.start(), token.end()), 1, Integer::sum);
                    }
                }
            }
        }
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> isLowerCase(e.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(folded);
    }

    private static boolean isLowerCase(String word) {
        return word.chars().noneMatch(Character::isUpperCase);
    }
}
