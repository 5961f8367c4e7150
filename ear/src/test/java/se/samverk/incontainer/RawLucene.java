package se.samverk.incontainer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.tartarus.snowball.ext.SwedishStemmer;
import se.samverk.search.IndexDocument;

/**
 * Lucene without the portal for the same task: all words, a filter of rights, the best twenty with stored title and a
 * highlighted passage, and counts by four properties. Either in the usual way, with its Swedish analysis alone; or by the
 * recipe that the portal follows, made of what Lucene ships: compounds are found by their parts, and pieces of four
 * letters, the words as written and words near each other put the best 300 in order.
 */
final class RawLucene implements AutoCloseable {
    /** How texts are indexed and asked for. */
    enum Way {
        /** {@link SwedishAnalyzer}, and nothing else. */
        USUAL,
        /** The recipe of the portal, for one language. */
        RECIPE
    }

    private static final List<String> PROPERTIES = List.of("kind", "organisation", "year", "language");
    private static final int HITS = 20;
    private static final int REORDERED = 300;
    private static final int SLOP = 4;
    private static final float NEARNESS = 0.2f;
    private static final String TEXT = "text";
    private static final String WRITTEN = "written";
    private static final String PIECES = "pieces";

    private final Way way;
    private final Analyzer asked = new SwedishAnalyzer();
    private final Analyzer analyzer;
    private final FacetsConfig config = new FacetsConfig();
    private final FSDirectory directory;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private SortedSetDocValuesReaderState state;

    /** @param parts the words that compounds are made of */
    RawLucene(Path folder, Way way, List<String> parts) throws IOException {
        this.way = way;
        analyzer = way == Way.USUAL
                ? asked
                : new PerFieldAnalyzerWrapper(withParts(new CharArraySet(parts, false)),
                        Map.of(WRITTEN, new StandardAnalyzer(CharArraySet.EMPTY_SET), PIECES, pieces()));
        directory = FSDirectory.open(folder);
    }

    void fill(Iterable<IndexDocument> documents) throws IOException {
        FieldType text = new FieldType(TextField.TYPE_STORED);
        FieldType counted = new FieldType(TextField.TYPE_NOT_STORED);
        counted.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        try (IndexWriter writer = new IndexWriter(directory,
                new IndexWriterConfig(analyzer).setRAMBufferSizeMB(32))) {
            for (IndexDocument from : documents) {
                Document document = new Document();
                document.add(new StoredField("title", from.title()));
                String read = from.title() + "\n" + from.body();
                document.add(new Field(TEXT, read, text));
                if (way == Way.RECIPE) {
                    document.add(new TextField(WRITTEN, read, Store.NO));
                    document.add(new Field(PIECES, read, counted));
                }
                from.audienceKeys().forEach(key -> document.add(new StringField("audience", key, Store.NO)));
                document.add(new SortedSetDocValuesFacetField("kind", from.kind().name()));
                document.add(new SortedSetDocValuesFacetField("organisation", from.organisationName()));
                document.add(new SortedSetDocValuesFacetField("year", from.year().toString()));
                document.add(new SortedSetDocValuesFacetField("language", from.language().tag()));
                writer.addDocument(config.build(document));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    /** Everything a page of hits needs; returns how many were found. */
    long find(String words, List<String> audiences) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new QueryBuilder(asked).createBooleanQuery(TEXT, words, Occur.MUST), Occur.MUST)
                .add(new TermInSetQuery("audience", audiences.stream().map(BytesRef::new).toList()), Occur.FILTER)
                .build();
        FacetsCollector counted = searcher.search(query, new FacetsCollectorManager());
        SortedSetDocValuesFacetCounts facets = new SortedSetDocValuesFacetCounts(state, counted);
        for (String property : PROPERTIES) {
            facets.getTopChildren(100, property);
        }
        TopDocs best = way == Way.USUAL ? searcher.search(query, HITS) : reordered(query, words);
        List<String> titles = new ArrayList<>();
        for (var hit : best.scoreDocs) {
            titles.add(searcher.storedFields().document(hit.doc).get("title"));
        }
        UnifiedHighlighter.builder(searcher, asked).build().highlight(TEXT, query, best, 1);
        return counted.getMatchingDocs().stream().mapToLong(leaf -> leaf.totalHits).sum();
    }

    private TopDocs reordered(Query query, String words) throws IOException {
        BooleanQuery.Builder likeness = new BooleanQuery.Builder();
        for (String field : List.of(PIECES, WRITTEN)) {
            likeness.add(new QueryBuilder(analyzer).createBooleanQuery(field, words), Occur.SHOULD);
        }
        String[] each = words.split(" ");
        for (int i = 1; i < each.length; i++) {
            Query near = new QueryBuilder(asked).createPhraseQuery(TEXT, each[i - 1] + " " + each[i], SLOP);
            if (near != null) {
                likeness.add(new BoostQuery(near, NEARNESS), Occur.SHOULD);
            }
        }
        return QueryRescorer.rescore(searcher, searcher.search(query, REORDERED), likeness.build(), 1, HITS);
    }

    /** Swedish analysis that also gives the parts of each compound, before they are stemmed. */
    private static Analyzer withParts(CharArraySet parts) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream split = new DictionaryCompoundWordTokenFilter(new LowerCaseFilter(words), parts);
                return new TokenStreamComponents(words, new SnowballFilter(
                        new StopFilter(split, SwedishAnalyzer.getDefaultStopSet()), new SwedishStemmer()));
            }
        };
    }

    private static Analyzer pieces() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, new NGramTokenFilter(
                        new ScandinavianFoldingFilter(new LowerCaseFilter(words)), 4, 4, true));
            }
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
