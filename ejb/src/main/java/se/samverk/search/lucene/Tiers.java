package se.samverk.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * A word in its tiers: the forms of the word itself count wherever a text holds one; in other texts the best of the tiers
 * behind counts, sets of forms, each with its weight, and the parts of the word near each other. Beside them stand other ways to say
 * it. Most forms of a word stand nowhere in an index; what is left of the tiers without them is often the same, and then
 * asked for once.
 */
final class Tiers extends Query {
    private record Tier(Set<String> forms, float weight) {
    }

    private record Parts(List<Set<String>> forms, int within, float weight) {
    }

    private final Present present;
    private final List<Tier> tiers = new ArrayList<>();
    private final List<Parts> apart = new ArrayList<>();
    private final List<Query> others = new ArrayList<>();

    Tiers(Present present) {
        this.present = present;
    }

    /** The next tier; never heavier than the one before. */
    void add(Set<String> forms, float weight) {
        tiers.add(new Tier(forms, weight));
    }

    /** The parts of the word, each in its forms, within so many words of each other. */
    void addApart(List<Set<String>> forms, int within, float weight) {
        apart.add(new Parts(forms, within, weight));
    }

    /** Whether the index has the parts of the word at all, in some of its texts. */
    boolean isTakenApart(IndexReader index) throws IOException {
        return !apart(index).isEmpty();
    }

    private Set<Parts> apart(IndexReader index) throws IOException {
        Set<Parts> there = new LinkedHashSet<>();
        for (Parts parts : apart) {
            List<Set<String>> forms = new ArrayList<>();
            for (Set<String> part : parts.forms) {
                forms.add(present.of(part, index));
            }
            if (forms.stream().noneMatch(Set::isEmpty)) {
                there.add(new Parts(forms, parts.within, parts.weight));
            }
        }
        return there;
    }

    /** Another way to say it, which counts where it weighs more than the word. */
    void addOther(Query other) {
        others.add(other);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<Query> behind = new ArrayList<>();
        Query itself = null;
        Set<Set<String>> known = new HashSet<>();
        for (Tier tier : tiers) {
            Set<String> there = present.of(tier.forms, searcher.getIndexReader());
            if (!there.isEmpty() && known.add(there)) {
                Query forms = weighed(Question.synonyms(there), tier.weight);
                if (tier == tiers.get(0)) {
                    itself = forms;
                } else {
                    behind.add(forms);
                }
            }
        }
        for (Parts parts : apart(searcher.getIndexReader())) {
            behind.add(weighed(Question.query(parts.forms, parts.within), parts.weight));
        }
        List<Query> all = new ArrayList<>();
        if (itself != null) {
            all.add(behind.isEmpty() ? itself : new FirstOf(itself, best(behind)));
        } else if (!behind.isEmpty()) {
            all.add(best(behind));
        }
        all.addAll(others);
        return all.isEmpty() ? new MatchNoDocsQuery("no form of the word is in the index") : best(all);
    }

    private static Query best(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, 0);
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
        return tiers + " " + apart + " " + others;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tiers that && tiers.equals(that.tiers) && apart.equals(that.apart)
                && others.equals(that.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tiers, apart, others);
    }
}
