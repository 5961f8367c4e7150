package se.samverk.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import se.samverk.search.SearchHit;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/**
 * What is most like a thing that is read. Which of its words are compared is told by its own text alone. How rare a word
 * is and how long texts are is counted here, over the documents that may be quoted to the caller, and not taken from the
 * index, whose numbers are those of all documents: who comes among the few that are shown would tell of them.
 */
final class Similar {
    /** So much of a text is read for its words. */
    private static final int READ = 20_000;
    private static final int TITLE_WEIGHT = 3;
    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 40;
    /** Fewer common words say nothing, nor does a smaller part of what the words weigh. */
    private static final int LEAST_SHARED = 3;
    private static final float LEAST_PART = 0.2f;
    private static final float SATURATION = 1.2f;
    private static final float LENGTH = 0.75f;

    private final IndexSearcher searcher;
    private final List<Leaf> leaves = new ArrayList<>();
    private long others;
    private double averageLength;

    /** Another document, and how much it is like the one that is read. */
    private record Like(int doc, float likeness) {
    }

    /** The same with what it is of: of equally alike things those with the first names are shown. */
    private record Named(Like like, String name) {
    }

    /** A word of the text in the forms it is met by, and how many times it stands there. */
    private static final class Word {
        private final Set<String> forms = new TreeSet<>();
        private int count;

        int count() {
            return count;
        }
    }

    /** A part of the index: which of its documents may be shown, and what they share with the text. */
    private record Leaf(LeafReaderContext context, FixedBitSet open, int[] lengths, float[] likeness, float[] shared,
            int[] words, int[] frequency) {
    }

    private Similar(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** @param quotable finds what may be shown to the caller */
    static List<SearchHit> find(SubjectRef subject, Query quotable, IndexSearcher searcher, int most)
            throws IOException {
        Query itself = new TermQuery(new Term(Fields.SUBJECT, subject.toString()));
        Query open = new BooleanQuery.Builder().add(quotable, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.WHOLE, "1")), Occur.FILTER).build();
        TopDocs own = searcher.search(
                new BooleanQuery.Builder().add(open, Occur.FILTER).add(itself, Occur.FILTER).build(), 1);
        if (own.scoreDocs.length == 0) {
            return List.of();
        }
        List<Word> words = words(searcher.storedFields().document(own.scoreDocs[0].doc));
        return words.size() < LEAST_SHARED
                ? List.of()
                : new Similar(searcher).find(words, new BooleanQuery.Builder().add(open, Occur.FILTER)
                        .add(itself, Occur.MUST_NOT).build(), most);
    }

    /** The words that a text uses most, of equals the longer ones; none without a text. */
    private static List<Word> words(Document document) {
        String body = document.get(Fields.BODY);
        if (body.isBlank()) {
            return List.of();
        }
        Language language = Documents.language(document);
        WordForms forms = new WordForms();
        Map<String, Word> words = new LinkedHashMap<>();
        count(document.get(Fields.TITLE), TITLE_WEIGHT, language, forms, words);
        count(body.substring(0, Math.min(READ, body.length())), 1, language, forms, words);
        return words.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Word> word) -> word.getValue().count()).reversed()
                        .thenComparing(word -> -word.getKey().length()).thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS).map(Map.Entry::getValue).toList();
    }

    private static void count(String text, int weight, Language language, WordForms forms, Map<String, Word> words) {
        for (Token token : Token.of(text)) {
            String written = token.word();
            if (written.length() >= SHORTEST && !Stems.hasDigit(written) && !Question.isCommon(written)) {
                String stem = forms.stemmed(written, language);
                Word word = words.computeIfAbsent(stem, unknown -> new Word());
                // texts of other languages are met by the word as it is written
                Stream.of(stem, WordForms.folded(written)).forEach(word.forms::add);
                word.count += weight;
            }
        }
    }

    private List<SearchHit> find(List<Word> words, Query candidates, int most) throws IOException {
        open(candidates);
        double[] weights = new double[words.size()];
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            long holding = holding(words.get(i));
            double rarity = Math.log(1 + (others - holding + 0.5) / (holding + 0.5));
            int count = words.get(i).count;
            weights[i] = holding == 0 ? 0 : rarity * count / (count + SATURATION);
            all += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                weigh(words.get(i), weights[i]);
            }
        }
        return best(all * LEAST_PART, most);
    }

    /** Notes which documents may be shown, and how long they are. */
    private void open(Query candidates) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(candidates), ScoreMode.COMPLETE_NO_SCORES, 1);
        long words = 0;
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(context);
            if (scorer == null) {
                continue;
            }
            int size = context.reader().maxDoc();
            Leaf leaf = new Leaf(context, new FixedBitSet(size), new int[size], new float[size], new float[size],
                    new int[size], new int[size]);
            NumericDocValues norms = context.reader().getNormValues(Fields.TEXT);
            Bits kept = context.reader().getLiveDocs();
            DocIdSetIterator found = scorer.iterator();
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                if (kept != null && !kept.get(doc)) {
                    continue;
                }
                leaf.open.set(doc);
                leaf.lengths[doc] = norms != null && norms.advanceExact(doc)
                        ? SmallFloat.byte4ToInt((byte) norms.longValue())
                        : 1;
                words += leaf.lengths[doc];
                others++;
            }
            leaves.add(leaf);
        }
        averageLength = others == 0 ? 1 : Math.max(1, (double) words / others);
    }

    private interface Met {
        void in(Leaf leaf, int doc, int times);
    }

    /** In how many of the documents that may be shown a word stands. */
    private long holding(Word word) throws IOException {
        long[] count = new long[1];
        each(word, (leaf, doc, times) -> count[0]++);
        return count[0];
    }

    private void weigh(Word word, double weight) throws IOException {
        each(word, (leaf, doc, times) -> {
            double length = 1 - LENGTH + LENGTH * leaf.lengths[doc] / averageLength;
            leaf.likeness[doc] += (float) (weight * times / (times + SATURATION * length));
            leaf.shared[doc] += (float) weight;
            leaf.words[doc]++;
        });
    }

    /** Tells of every document that may be shown and holds a word, once, whichever of the forms it is. */
    private void each(Word word, Met met) throws IOException {
        for (Leaf leaf : leaves) {
            FixedBitSet holding = new FixedBitSet(leaf.frequency.length);
            for (String form : word.forms) {
                PostingsEnum postings = leaf.context.reader().postings(Question.term(form), PostingsEnum.FREQS);
                if (postings == null) {
                    continue;
                }
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (leaf.open.get(doc)) {
                        leaf.frequency[doc] = holding.getAndSet(doc)
                                ? Math.max(leaf.frequency[doc], postings.freq())
                                : postings.freq();
                    }
                }
            }
            DocIdSetIterator held = new BitSetIterator(holding, 0);
            for (int doc = held.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = held.nextDoc()) {
                met.in(leaf, doc, leaf.frequency[doc]);
            }
        }
    }

    private List<SearchHit> best(double least, int most) throws IOException {
        List<Like> alike = new ArrayList<>();
        for (Leaf leaf : leaves) {
            for (int doc = 0; doc < leaf.words.length; doc++) {
                if (leaf.words[doc] >= LEAST_SHARED && leaf.shared[doc] >= least) {
                    alike.add(new Like(leaf.context.docBase + doc, leaf.likeness[doc]));
                }
            }
        }
        alike.sort(Comparator.comparing(Like::likeness).reversed());
        float last = alike.size() > most ? alike.get(most - 1).likeness : 0;
        List<Named> first = new ArrayList<>();
        for (Like like : alike) {
            if (like.likeness < last) {
                break;
            }
            first.add(new Named(like, name(like.doc)));
        }
        first.sort(Comparator.comparing((Named named) -> named.like.likeness).reversed().thenComparing(Named::name));
        List<SearchHit> hits = new ArrayList<>();
        for (Named named : first.subList(0, Math.min(most, first.size()))) {
            hits.add(Documents.hit(searcher.storedFields().document(named.like.doc), List.of(), List.of()));
        }
        return hits;
    }

    private String name(int doc) throws IOException {
        LeafReaderContext leaf = searcher.getIndexReader().leaves()
                .get(ReaderUtil.subIndex(doc, searcher.getIndexReader().leaves()));
        SortedDocValues subjects = DocValues.getSorted(leaf.reader(), Fields.SUBJECT);
        return subjects.advanceExact(doc - leaf.docBase)
                ? subjects.lookupOrd(subjects.ordValue()).utf8ToString()
                : "";
    }
}
