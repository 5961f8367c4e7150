package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Found by either, with the scores of the first where it finds. */
class FirstOfTest {
    private static final String FIELD = "text";
    private static final int DOCUMENTS = 3_000;
    private static final List<Query> QUERIES = List.of(term("a"), term("f"), term("nothing"),
            new PhraseQuery(3, FIELD, "b", "c"), new PhraseQuery(FIELD, "d", "a"),
            new BoostQuery(new DisjunctionMaxQuery(List.of(term("e"), new PhraseQuery(FIELD, "b", "d")), 0), 0.4f));

    private final Random random = new Random(20180314L);
    private ByteBuffersDirectory directory;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    private static Query term(String word) {
        return new TermQuery(new Term(FIELD, word));
    }

    @BeforeEach
    void fill() throws IOException {
        directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory,
                new IndexWriterConfig(new WhitespaceAnalyzer()).setMaxBufferedDocs(900))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new TextField(FIELD, IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(word -> String.valueOf("aabcdefghijkl".charAt(random.nextInt(13))))
                        .collect(Collectors.joining(" ")), Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        assertThat(reader.leaves()).hasSizeGreaterThan(1);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private Map<Integer, Float> found(Query query) throws IOException {
        Map<Integer, Float> scores = new TreeMap<>();
        for (ScoreDoc one : searcher.search(query, DOCUMENTS).scoreDocs) {
            scores.put(one.doc, one.score);
        }
        return scores;
    }

    private static BooleanQuery with(Query query, Occur occur) {
        return new BooleanQuery.Builder().add(query, occur).add(term("g"), Occur.MUST).build();
    }

    @Test
    void what_the_first_finds_has_its_score_and_the_rest_that_of_the_other() throws IOException {
        for (Query first : QUERIES) {
            for (Query other : QUERIES) {
                Map<Integer, Float> expected = found(other);
                expected.putAll(found(first));
                Query either = new FirstOf(first, other);
                assertThat(found(either)).as(either.toString()).isEqualTo(expected);
                assertThat(searcher.count(either)).isEqualTo(expected.size());
                for (Integer doc : expected.keySet().stream().limit(20).toList()) {
                    assertThat(searcher.explain(either, doc).getValue().floatValue()).isEqualTo(expected.get(doc));
                }
                assertThat(searcher.search(either, 10).scoreDocs).as("the best of them").hasSize(
                        Math.min(10, expected.size())).extracting(one -> one.score)
                        .containsExactlyElementsOf(expected.values().stream().sorted((a, b) -> Float.compare(b, a))
                                .limit(10).toList());
            }
        }
    }

    @Test
    void it_is_a_part_of_other_queries_as_a_disjunction_is() throws IOException {
        for (Query first : QUERIES) {
            for (Query other : QUERIES) {
                Query either = new FirstOf(first, other);
                Query disjunction = new BooleanQuery.Builder().add(first, Occur.SHOULD).add(other, Occur.SHOULD)
                        .build();
                for (Occur occur : Occur.values()) {
                    assertThat(found(with(either, occur)).keySet()).as(occur + " " + either)
                            .isEqualTo(found(with(disjunction, occur)).keySet());
                }
                Query nested = new FirstOf(either, term("b"));
                assertThat(found(nested).keySet()).isEqualTo(found(new BooleanQuery.Builder()
                        .add(disjunction, Occur.SHOULD).add(term("b"), Occur.SHOULD).build()).keySet());
            }
        }
    }
}
