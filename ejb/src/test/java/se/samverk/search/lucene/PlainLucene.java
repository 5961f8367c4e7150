package se.samverk.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import se.samverk.shared.Language;

/**
 * Lucene as it is used without further thought: any of the words of the query, its own analysis of a language, BM25
 * as it is set from the beginning. Each language has fields of its own, and a query asks those of its language: the
 * baselines are told what the portal is not.
 */
final class PlainLucene implements AutoCloseable {
    private static final List<String> SUMMED = List.of("title", "body");
    private static final List<String> ONE = List.of("all");

    private final Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);
    private final List<String> fields;
    private final FSDirectory directory;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    /** @param summed true for two fields whose scores are summed, false for one with the words of both (BM25F) */
    PlainLucene(Path folder, Function<Language, Analyzer> analyzer, boolean summed) throws IOException {
        for (Language language : Language.values()) {
            analyzers.put(language, analyzer.apply(language));
        }
        fields = summed ? SUMMED : ONE;
        directory = FSDirectory.open(folder);
    }

    void fill(List<JudgedSet.Text> texts) throws IOException {
        Map<String, Analyzer> byField = new HashMap<>();
        analyzers.forEach((language, analyzer) -> List.of("title", "body", "all")
                .forEach(field -> byField.put(field + language.tag(), analyzer)));
        Analyzer analyzer = new PerFieldAnalyzerWrapper(analyzers.get(Language.EN), byField);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (JudgedSet.Text text : texts) {
                Document document = new Document();
                document.add(new StringField("id", text.id(), Store.YES));
                String tag = text.language().tag();
                if (fields.equals(SUMMED)) {
                    document.add(new TextField("title" + tag, text.title(), Store.NO));
                    document.add(new TextField("body" + tag, text.text(), Store.NO));
                } else {
                    document.add(new TextField("all" + tag, text.title(), Store.NO));
                    document.add(new TextField("all" + tag, text.text(), Store.NO));
                }
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    List<String> find(JudgedSet.Asked asked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        QueryBuilder words = new QueryBuilder(analyzers.get(asked.language()));
        for (String field : fields) {
            Query query = words.createBooleanQuery(field + asked.language().tag(), asked.query());
            if (query != null) {
                any.add(query, Occur.SHOULD);
            }
        }
        try {
            List<String> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(any.build(), Grades.DEPTH).scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
