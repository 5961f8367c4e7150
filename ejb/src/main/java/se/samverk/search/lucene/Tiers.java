package se.samverk.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * A word in its tiers: sets of forms, each with its weight, of which the best counts. Most forms of a word stand nowhere
 * in an index; what is left of the tiers without them is often the same, and then asked for once.
 */
final class Tiers extends Query {
    private record Tier(Set<String> forms, float weight) {
    }

    private final List<Tier> tiers = new ArrayList<>();
    private final List<Query> others = new ArrayList<>();

    /** The next tier; never heavier than the one before. */
    void add(Set<String> forms, float weight) {
        tiers.add(new Tier(forms, weight));
    }

    void add(Query other) {
        others.add(other);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<Query> kept = new ArrayList<>();
        Set<Set<String>> known = new HashSet<>();
        for (Tier tier : tiers) {
            Set<String> there = new LinkedHashSet<>();
            for (String form : tier.forms) {
                if (searcher.getIndexReader().docFreq(Question.term(form)) > 0) {
                    there.add(form);
                }
            }
            if (!there.isEmpty() && known.add(there)) {
                kept.add(weighed(Question.synonyms(there), tier.weight));
            }
        }
        kept.addAll(others);
        if (kept.isEmpty()) {
            return new MatchNoDocsQuery("no form of the word is in the index");
        }
        return kept.size() == 1 ? kept.get(0) : new DisjunctionMaxQuery(kept, 0);
    }

    private static Query weighed(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(Fields.TEXT)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return tiers + " " + others;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tiers that && tiers.equals(that.tiers) && others.equals(that.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tiers, others);
    }
}
