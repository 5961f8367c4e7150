package se.samverk.search.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * What one query finds, with its scores, and behind it what another finds besides. The other is asked only about documents
 * that the first does not find, so that it may be dear where it decides little. Lucene's own disjunctions step through all
 * their parts for each document.
 */
final class FirstOf extends Query {
    private final Query first;
    private final Query other;

    FirstOf(Query first, Query other) {
        this.first = Objects.requireNonNull(first);
        this.other = Objects.requireNonNull(other);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query newFirst = first.rewrite(searcher);
        Query newOther = other.rewrite(searcher);
        return newFirst == first && newOther == other ? this : new FirstOf(newFirst, newOther);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        // Whether the first or the other scores is no matter of how high.
        ScoreMode all = mode.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        return new EitherWeight(this, searcher.createWeight(first, all, boost),
                searcher.createWeight(other, all, boost));
    }

    private static final class EitherWeight extends Weight {
        private final Weight first;
        private final Weight other;

        EitherWeight(Query query, Weight first, Weight other) {
            super(query);
            this.first = first;
            this.other = other;
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
            Explanation explained = first.explain(leaf, doc);
            return explained.isMatch() ? explained : other.explain(leaf, doc);
        }

        @Override
        public Scorer scorer(LeafReaderContext leaf) throws IOException {
            ScorerSupplier supplier = scorerSupplier(leaf);
            return supplier == null ? null : supplier.get(Long.MAX_VALUE);
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            ScorerSupplier ofFirst = first.scorerSupplier(leaf);
            ScorerSupplier ofOther = other.scorerSupplier(leaf);
            if (ofFirst == null || ofOther == null) {
                return ofFirst == null ? ofOther : ofFirst;
            }
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    return new EitherScorer(EitherWeight.this, ofFirst.get(leadCost), ofOther.get(leadCost));
                }

                @Override
                public long cost() {
                    return ofFirst.cost() + ofOther.cost();
                }
            };
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return first.isCacheable(leaf) && other.isCacheable(leaf);
        }
    }

    private static final class EitherScorer extends Scorer {
        private final Scorer first;
        private final Scorer other;
        private final Either either;

        EitherScorer(Weight weight, Scorer first, Scorer other) {
            super(weight);
            this.first = first;
            this.other = other;
            this.either = new Either(first, other);
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(either);
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return either;
        }

        @Override
        public int docID() {
            return either.approximation().docID();
        }

        @Override
        public float score() throws IOException {
            return either.isFirst() ? first.score() : other.score();
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return Float.POSITIVE_INFINITY;
        }
    }

    /** The documents that may be found by either; the second follows no further than it is asked about. */
    private static final class Either extends TwoPhaseIterator {
        private final TwoPhaseIterator first;
        private final TwoPhaseIterator other;
        private final Both both;
        private int asked = -1;
        private boolean byFirst;

        Either(Scorer first, Scorer other) {
            this(first.twoPhaseIterator(), other.twoPhaseIterator(), first, other);
        }

        private Either(TwoPhaseIterator first, TwoPhaseIterator other, Scorer ofFirst, Scorer ofOther) {
            super(new Both(first == null ? ofFirst.iterator() : first.approximation(),
                    other == null ? ofOther.iterator() : other.approximation()));
            this.first = first;
            this.other = other;
            this.both = (Both) approximation;
        }

        @Override
        public boolean matches() throws IOException {
            return isFirst() || both.isOther() && (other == null || other.matches());
        }

        boolean isFirst() throws IOException {
            if (asked != both.docID()) {
                asked = both.docID();
                byFirst = both.first.docID() == asked && (first == null || first.matches());
            }
            return byFirst;
        }

        @Override
        public float matchCost() {
            return (first == null ? 0 : first.matchCost()) + (other == null ? 0 : other.matchCost());
        }
    }

    private static final class Both extends DocIdSetIterator {
        private final DocIdSetIterator first;
        private final DocIdSetIterator other;
        private int doc = -1;

        Both(DocIdSetIterator first, DocIdSetIterator other) {
            this.first = first;
            this.other = other;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int next = reach(first, target);
            doc = next == target ? next : Math.min(next, reach(other, target));
            return doc;
        }

        boolean isOther() throws IOException {
            return reach(other, doc) == doc;
        }

        private static int reach(DocIdSetIterator documents, int target) throws IOException {
            return documents.docID() < target ? documents.advance(target) : documents.docID();
        }

        @Override
        public long cost() {
            return first.cost() + other.cost();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        first.visit(visitor);
        other.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return "first(" + first.toString(field) + ", " + other.toString(field) + ")";
    }

    @Override
    public boolean equals(Object another) {
        return another instanceof FirstOf that && first.equals(that.first) && other.equals(that.other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(FirstOf.class, first, other);
    }
}
