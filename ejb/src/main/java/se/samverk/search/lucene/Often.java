package se.samverk.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Whether a question finds so many things that its reader needs no others which only say it in other words. Told from what
 * may be read alone, so that no answer depends on the rest, and without the limits chosen beside the question, so that
 * what is found within a limit is what was counted for it.
 */
final class Often {
    /** More than anybody goes through; what says it in other words would stand behind all these. */
    static final int ENOUGH = 1000;
    /** A word in so many things is written as it is by everybody, and its parts stand near each other by chance. */
    static final int EVERYWHERE = 5000;

    private final IndexSearcher searcher;
    private final Query readable;

    Often(IndexSearcher searcher, Query readable) {
        this.searcher = searcher;
        this.readable = readable;
    }

    IndexReader index() {
        return searcher.getIndexReader();
    }

    /** True when it finds at least so many readable things; of those that only a part of is found some may be missed. */
    boolean finds(Query words, int many) throws IOException {
        return isReached(new BooleanQuery.Builder().add(words, Occur.FILTER).add(readable, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.FIRST, "1")), Occur.FILTER).build(), many);
    }

    private boolean isReached(Query query, int many) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int found = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                found += count(scorer.iterator(), leaf.reader().getLiveDocs(), many - found);
            }
            if (found >= many) {
                return true;
            }
        }
        return false;
    }

    private static int count(DocIdSetIterator docs, Bits live, int most) throws IOException {
        int count = 0;
        while (count < most && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(docs.docID())) {
                count++;
            }
        }
        return count;
    }
}
