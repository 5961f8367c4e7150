package se.samverk.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Collects subjects instead of documents: the documents of a subject stand beside each other in the
 * index, so a subject ends where the next begins. Counts every subject, tallies, and keeps the best.
 */
final class SubjectCollector extends SimpleCollector {
    private static final int MOST_PARTS = 64;

    /** A found subject: its documents that matched with what each scored, and what it is ordered by. */
    static final class Found {
        private final SortedDocValues subjects;
        private final int ordinal;
        private final float score;
        private final long day;
        private final int[] docs;
        private final float[] scores;
        private String subject;

        private Found(SortedDocValues subjects, int ordinal, float score, long day, int[] docs, float[] scores) {
            this.subjects = subjects;
            this.ordinal = ordinal;
            this.score = score;
            this.day = day;
            this.docs = docs;
            this.scores = scores;
        }

        /** Looked up when it is asked for: most of what is found is neither shown nor as good as another. */
        String subject() {
            if (subject == null) {
                try {
                    subject = subjects.lookupOrd(ordinal).utf8ToString();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return subject;
        }

        int[] docs() {
            return docs;
        }

        float[] scores() {
            return scores;
        }

        Found withScores(float[] others) {
            float best = Float.NEGATIVE_INFINITY;
            for (float other : others) {
                best = Math.max(best, other);
            }
            return new Found(subjects, ordinal, best, day, docs, others);
        }

        /** By subject; in the same part of the index its numbers have the same order, and nothing is read. */
        private int compareSubject(Found other) {
            return subjects == other.subjects
                    ? Integer.compare(ordinal, other.ordinal)
                    : subject().compareTo(other.subject());
        }
    }

    /** Without a score, which also depends on what a caller may not read. */
    static final Comparator<Found> BY_DAY = (one, other) -> {
        int byDay = Long.compare(other.day, one.day);
        return byDay == 0 ? one.compareSubject(other) : byDay;
    };
    static final Comparator<Found> BEST_FIRST = (one, other) -> {
        int byScore = Float.compare(other.score, one.score);
        return byScore == 0 ? BY_DAY.compare(one, other) : byScore;
    };
    static final Comparator<Found> NEWEST_FIRST = (one, other) -> {
        int byDay = Long.compare(other.day, one.day);
        return byDay == 0 ? BEST_FIRST.compare(one, other) : byDay;
    };

    private final int wanted;
    private final Comparator<Found> order;
    private final List<Tally> tallies;
    private final PriorityQueue<Found> best;
    private long total;

    private int base;
    private Columns columns;
    private LeafCounts counts;
    private SortedDocValues subjects;
    private NumericDocValues dates;
    private Scorable scorer;
    /** The first document of the subject that is collected, found or not. */
    private int beginning;
    private float score;
    private long day;
    private final int[] docs = new int[MOST_PARTS];
    private final float[] scores = new float[MOST_PARTS];
    private int parts;

    /**
     * @param wanted how many of the best to keep; none when only counts are asked for
     * @param tallies of what {@link Columns} keeps, or that of groups alone
     */
    SubjectCollector(int wanted, Comparator<Found> order, List<Tally> tallies) {
        this.wanted = wanted;
        this.order = order;
        this.tallies = tallies;
        this.best = new PriorityQueue<>(order.reversed());
    }

    /** Collects everything a query finds, in one thread. */
    SubjectCollector collect(Query query, IndexSearcher searcher) throws IOException {
        return searcher.search(query, new CollectorManager<SubjectCollector, SubjectCollector>() {
            @Override
            public SubjectCollector newCollector() {
                return SubjectCollector.this;
            }

            @Override
            public SubjectCollector reduce(Collection<SubjectCollector> collectors) {
                return SubjectCollector.this;
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        base = context.docBase;
        columns = Columns.of(context.reader());
        counts = tallies.isEmpty() ? null : new LeafCounts(counted(context.reader()), tallies);
        subjects = DocValues.getSorted(context.reader(), Fields.SUBJECT);
        dates = DocValues.getNumeric(context.reader(), Fields.DATE);
        beginning = -1;
    }

    private Counted counted(LeafReader leaf) throws IOException {
        return tallies.get(0).property() < 0 ? new GroupColumn(leaf) : columns;
    }

    @Override
    public void setScorer(Scorable newScorer) {
        scorer = newScorer;
    }

    @Override
    public ScoreMode scoreMode() {
        return wanted == 0 ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
    }

    @Override
    public void collect(int doc) throws IOException {
        int begins = columns.beginning(doc);
        if (begins != beginning) {
            finishSubject();
            beginning = begins;
            total++;
            score = Float.NEGATIVE_INFINITY;
            day = Long.MIN_VALUE;
        }
        long dayHere = dates.advanceExact(doc) ? dates.longValue() : Long.MIN_VALUE;
        if (counts != null) {
            counts.add(doc, dayHere);
        }
        if (wanted > 0) {
            float here = scorer.score();
            score = Math.max(score, here);
            day = Math.max(day, dayHere);
            if (parts < MOST_PARTS) {
                scores[parts] = here;
                docs[parts++] = base + doc;
            }
        }
    }

    @Override
    public void finish() throws IOException {
        finishSubject();
        if (counts != null) {
            counts.end();
        }
    }

    private void finishSubject() throws IOException {
        if (counts != null) {
            counts.endSubject();
        }
        if (parts > 0 && !isHopeless() && subjects.advanceExact(beginning)) {
            best.add(new Found(subjects, subjects.ordValue(), score, day, Arrays.copyOf(docs, parts),
                    Arrays.copyOf(scores, parts)));
            if (best.size() > wanted) {
                best.poll();
            }
        }
        parts = 0;
    }

    /** True when enough better ones are known; told before anything is read for the subject. */
    private boolean isHopeless() {
        if (best.size() < wanted) {
            return false;
        }
        Found worst = best.peek();
        return order == BEST_FIRST && (score < worst.score || score == worst.score && day < worst.day)
                || order == NEWEST_FIRST && day < worst.day;
    }

    long total() {
        return total;
    }

    /** The best subjects in their order. */
    List<Found> best() {
        return best.stream().sorted(order).toList();
    }
}
