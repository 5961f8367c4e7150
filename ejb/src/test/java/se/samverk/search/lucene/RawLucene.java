package se.samverk.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
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
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import se.samverk.search.IndexDocument;

/**
 * Lucene without the portal for the same task: its Swedish analysis, all words, a filter of rights, the best twenty with
 * stored title and a highlighted passage, and counts by four properties.
 */
final class RawLucene implements AutoCloseable {
    private static final List<String> PROPERTIES = List.of("kind", "organisation", "year", "language");
    private static final int HITS = 20;

    private final Analyzer analyzer = new SwedishAnalyzer();
    private final FacetsConfig config = new FacetsConfig();
    private final FSDirectory directory;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private SortedSetDocValuesReaderState state;

    RawLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
    }

    void fill(Iterable<IndexDocument> documents) throws IOException {
        FieldType text = new FieldType(TextField.TYPE_STORED);
        try (IndexWriter writer = new IndexWriter(directory,
                new IndexWriterConfig(analyzer).setRAMBufferSizeMB(32))) {
            for (IndexDocument from : documents) {
                Document document = new Document();
                document.add(new StoredField("title", from.title()));
                document.add(new Field("text", from.title() + "\n" + from.body(), text));
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
                .add(new QueryBuilder(analyzer).createBooleanQuery("text", words, Occur.MUST), Occur.MUST)
                .add(new TermInSetQuery("audience", audiences.stream().map(BytesRef::new).toList()), Occur.FILTER)
                .build();
        FacetsCollector counted = searcher.search(query, new FacetsCollectorManager());
        SortedSetDocValuesFacetCounts facets = new SortedSetDocValuesFacetCounts(state, counted);
        for (String property : PROPERTIES) {
            facets.getTopChildren(100, property);
        }
        TopDocs best = searcher.search(query, HITS);
        List<String> titles = new ArrayList<>();
        for (var hit : best.scoreDocs) {
            titles.add(searcher.storedFields().document(hit.doc).get("title"));
        }
        UnifiedHighlighter.builder(searcher, analyzer).build().highlight("text", query, best, 1);
        return Math.max(titles.size(), searcher.count(query));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
