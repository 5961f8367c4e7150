package se.samverk.search.lucene;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.QueryVisitor;

/**
 * Keeps which documents a set of audience keys may read, part of the index by part of it, as long as the part is the same:
 * every question of a caller asks it, and Lucene's own policy forgets it in small parts and for rare words. Nothing else is
 * kept. Whose keys they are is no matter of it: a caller's keys are told anew at every request.
 */
final class RightsCache implements QueryCachingPolicy {
    private static final int MOST_QUERIES = 1000;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    static LRUQueryCache create() {
        return new LRUQueryCache(MOST_QUERIES, MOST_BYTES, part -> true, Float.MAX_VALUE);
    }

    @Override
    public void onUse(Query query) {
        // how often it is used decides nothing
    }

    @Override
    public boolean shouldCache(Query query) {
        Asked asked = new Asked();
        query.visit(asked);
        return asked.audience && !asked.other;
    }

    private static final class Asked extends QueryVisitor {
        private boolean audience;
        private boolean other;

        @Override
        public boolean acceptField(String field) {
            audience |= field.equals(Fields.AUDIENCE);
            other |= !field.equals(Fields.AUDIENCE);
            return false;
        }

        @Override
        public void visitLeaf(Query query) {
            other = true;
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }
    }
}
