package se.samverk.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * How much some found texts are alike to what was asked for: in the words exactly as they stand without their marks,
 * the commonest too, in the pieces that words are made of, and in words that stand near each other. Reads the index for
 * these texts only, term by term.
 */
final class Likeness {
    private static final float PIECES = 1f;
    private static final float WORDS = 0.4f;

    private final IndexSearcher searcher;
    private final Similarity similarity;
    private final List<Weighed> terms = new ArrayList<>();
    private final List<Weight> nearness = new ArrayList<>();

    private record Weighed(Term term, TermStates states, SimScorer scorer) {
    }

    Likeness(IndexSearcher searcher, Similarity similarity, Question question) throws IOException {
        this.searcher = searcher;
        this.similarity = similarity;
        Map<Term, Float> weights = new LinkedHashMap<>();
        for (String word : question.typed()) {
            weights.put(new Term(Fields.TEXT, WordForms.folded(word)), WORDS);
        }
        for (String word : question.content()) {
            Grams.of(Folding.fold(word), piece -> weights.merge(new Term(Fields.GRAMS, piece), PIECES, Float::sum));
        }
        for (Map.Entry<Term, Float> weight : weights.entrySet()) {
            add(weight.getKey(), weight.getValue());
        }
        for (Query near : question.nearness()) {
            nearness.add(searcher.createWeight(searcher.rewrite(near), ScoreMode.COMPLETE, 1));
        }
    }

    private void add(Term term, float weight) throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(term.field());
        TermStates states = TermStates.build(searcher, term, true);
        if (all != null && states.docFreq() > 0) {
            terms.add(new Weighed(term, states, similarity.scorer(weight, all,
                    searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()))));
        }
    }

    /** @param docs in rising order */
    float[] of(int[] docs) throws IOException {
        float[] likeness = new float[docs.length];
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int from = 0; from < docs.length;) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[from], leaves));
            int to = from;
            while (to < docs.length && docs[to] < leaf.docBase + leaf.reader().maxDoc()) {
                to++;
            }
            Map<String, Part> parts = new HashMap<>();
            for (Weighed term : terms) {
                String field = term.term.field();
                if (!parts.containsKey(field)) {
                    parts.put(field, Part.of(leaf, field, docs, from, to));
                }
                add(term, leaf, parts.get(field), docs, from, likeness);
            }
            for (Weight near : nearness) {
                add(near.scorer(leaf), leaf.docBase, docs, from, to, likeness);
            }
            from = to;
        }
        return likeness;
    }

    /** A field in a part of the index: where its terms stand, and how long it is in each of the texts. */
    private record Part(TermsEnum place, long[] lengths) {
        static Part of(LeafReaderContext leaf, String field, int[] docs, int from, int to) throws IOException {
            Terms all = leaf.reader().terms(field);
            if (all == null) {
                return null;
            }
            NumericDocValues norms = leaf.reader().getNormValues(field);
            long[] lengths = new long[to - from];
            for (int i = from; i < to; i++) {
                lengths[i - from] = norms != null && norms.advanceExact(docs[i] - leaf.docBase)
                        ? norms.longValue()
                        : 1L;
            }
            return new Part(all.iterator(), lengths);
        }
    }

    private static void add(Weighed term, LeafReaderContext leaf, Part part, int[] docs, int from, float[] likeness)
            throws IOException {
        TermState state = term.states.get(leaf);
        if (state == null || part == null) {
            return;
        }
        part.place.seekExact(term.term.bytes(), state);
        PostingsEnum postings = part.place.postings(null, PostingsEnum.FREQS);
        for (int i = 0; i < part.lengths.length; i++) {
            int doc = docs[from + i] - leaf.docBase;
            if (postings.docID() < doc) {
                postings.advance(doc);
            }
            if (postings.docID() == doc) {
                likeness[from + i] += term.scorer.score(postings.freq(), part.lengths[i]);
            }
        }
    }

    private static void add(Scorer near, int base, int[] docs, int from, int to, float[] likeness)
            throws IOException {
        if (near == null) {
            return;
        }
        TwoPhaseIterator phrase = near.twoPhaseIterator();
        DocIdSetIterator words = phrase == null ? near.iterator() : phrase.approximation();
        for (int i = from; i < to; i++) {
            int doc = docs[i] - base;
            if (words.docID() < doc) {
                words.advance(doc);
            }
            if (words.docID() == doc && (phrase == null || phrase.matches())) {
                likeness[i] += near.score();
            }
        }
    }
}
