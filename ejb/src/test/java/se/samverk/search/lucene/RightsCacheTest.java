package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RightsCacheTest {
    private static final Query READABLE = new TermInSetQuery(Fields.AUDIENCE,
            List.of(new BytesRef("public"), new BytesRef("group:1")));
    private final RightsCache cache = new RightsCache();

    @Test
    @DisplayName("what a set of keys may read is kept, as it is asked and as it is made of its words")
    void the_question_of_rights_is_kept() throws Exception {
        assertThat(cache.shouldCache(READABLE)).isTrue();
        IndexSearcher searcher = new IndexSearcher(new MultiReader());
        assertThat(cache.shouldCache(searcher.rewrite(READABLE))).isTrue();
    }

    @Test
    void nothing_else_is() {
        Query word = new TermQuery(new Term(Fields.TEXT, "plan"));
        assertThat(cache.shouldCache(word)).isFalse();
        assertThat(cache.shouldCache(new MatchAllDocsQuery())).isFalse();
        assertThat(cache.shouldCache(new BooleanQuery.Builder().add(word, Occur.MUST).add(READABLE, Occur.FILTER)
                .build())).isFalse();
        assertThat(cache.shouldCache(new BooleanQuery.Builder().add(READABLE, Occur.FILTER)
                .add(new MatchAllDocsQuery(), Occur.MUST).build())).isFalse();
    }
}
