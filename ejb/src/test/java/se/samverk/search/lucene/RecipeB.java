package se.samverk.search.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
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
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import se.samverk.shared.Language;

/**
 * The best that could be made of plain Lucene when the portal's search was planned. Any of the words of a query, stemmed
 * by Lucene's own analysis of its language and without marks, or a part of a compound, finds a text; compounds are taken
 * apart by the words of the collection, without any list. Pieces of four letters, the words as they stand and pairs of
 * neighbours then put the best 300 in order. Title and body are one field. It is told the language of each query.
 */
final class RecipeB implements AutoCloseable {
    private static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.75f);
    private static final int REORDERED = 300;
    private static final int PIECE = 4;
    private static final int SHORTEST_PART = 4;
    private static final int SEEN = 2;
    private static final float PART = 0.4f;
    private static final float PIECES = 0.6f;
    private static final float AS_IT_STANDS = 0.4f;
    private static final float NEAR = 0.2f;
    private static final int SLOP = 4;

    private final Function<Language, Analyzer> analyzer;
    private final Analyzer plain = new StandardAnalyzer();
    private final Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Integer>> vocabulary = new EnumMap<>(Language.class);
    private final FSDirectory directory;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    RecipeB(Path folder, Function<Language, Analyzer> analyzer) throws IOException {
        this.analyzer = analyzer;
        directory = FSDirectory.open(folder);
    }

    void fill(List<JudgedSet.Text> texts) throws IOException {
        for (Language language : Language.values()) {
            analyzers.put(language, analyzer.apply(language));
            vocabulary.put(language, new HashMap<>());
        }
        for (JudgedSet.Text text : texts) {
            new HashSet<>(terms(plain, text.title() + "\n" + text.text()))
                    .forEach(word -> vocabulary.get(text.language()).merge(word, 1, Integer::sum));
        }
        vocabulary.values().forEach(words -> words.entrySet()
                .removeIf(word -> word.getValue() < SEEN || word.getKey().length() < SHORTEST_PART));
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(SIMILARITY);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (JudgedSet.Text text : texts) {
                writer.addDocument(document(text));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
    }

    private Document document(JudgedSet.Text text) throws IOException {
        Language language = text.language();
        Document document = new Document();
        document.add(new StringField("id", text.id(), Store.YES));
        for (String from : List.of(text.title(), text.text())) {
            List<String> words = terms(plain, from);
            List<String> parts = words.stream().flatMap(word -> parts(word, language).stream()).toList();
            add(document, "words", language, stems(from, language));
            add(document, "parts", language, stems(String.join(" ", parts), language));
            add(document, "standing", language, words);
            add(document, "pieces", language, words.stream().flatMap(RecipeB::pieces).toList());
        }
        return document;
    }

    private static void add(Document document, String field, Language language, List<String> terms) {
        document.add(new TextField(field + language.tag(), String.join(" ", terms), Store.NO));
    }

    List<String> find(JudgedSet.Asked asked) {
        try {
            TopDocs found = searcher.search(words(asked), REORDERED);
            TopDocs inOrder = new QueryRescorer(likeness(asked)) {
                @Override
                protected float combine(float first, boolean matches, float second) {
                    return matches ? first + second : first;
                }
            }.rescore(searcher, found, Grades.DEPTH);
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : inOrder.scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query words(JudgedSet.Asked asked) throws IOException {
        Language language = asked.language();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : terms(plain, asked.query())) {
            List<Query> ways = new ArrayList<>();
            for (String stem : stems(word, language)) {
                ways.add(term("words", language, stem, 1));
                ways.add(term("parts", language, stem, PART));
            }
            BooleanQuery.Builder apart = new BooleanQuery.Builder();
            for (String part : stems(String.join(" ", parts(word, language)), language)) {
                apart.add(new DisjunctionMaxQuery(List.of(term("words", language, part, PART),
                        term("parts", language, part, PART)), 0), Occur.MUST);
            }
            ways.add(apart.build());
            any.add(new DisjunctionMaxQuery(ways, 0), Occur.SHOULD);
        }
        return any.build();
    }

    private Query likeness(JudgedSet.Asked asked) throws IOException {
        Language language = asked.language();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<String> words = terms(plain, asked.query());
        for (String word : words) {
            any.add(term("standing", language, word, AS_IT_STANDS), Occur.SHOULD);
            if (!stems(word, language).isEmpty()) {
                pieces(word).forEach(piece -> any.add(term("pieces", language, piece, PIECES), Occur.SHOULD));
            }
        }
        for (int i = 1; i < words.size(); i++) {
            any.add(new BoostQuery(new PhraseQuery(SLOP, "standing" + language.tag(), words.get(i - 1), words.get(i)),
                    NEAR), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query term(String field, Language language, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field + language.tag(), term)), weight);
    }

    private List<String> stems(String text, Language language) throws IOException {
        return terms(analyzers.get(language), text).stream().map(Folding::fold).toList();
    }

    private static Stream<String> pieces(String word) {
        String folded = Folding.fold(word);
        return folded.length() < PIECE
                ? Stream.of(folded)
                : Stream.iterate(0, from -> from <= folded.length() - PIECE, from -> from + 1)
                        .map(from -> folded.substring(from, from + PIECE));
    }

    /** Two words of the collection that make up the word, with an s or e between them or not: the pair seen most. */
    private List<String> parts(String word, Language language) {
        Map<String, Integer> seen = vocabulary.get(language);
        List<String> best = List.of();
        int most = 0;
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            String last = word.substring(cut);
            for (String first : Set.of(word.substring(0, cut), linked(word.substring(0, cut)))) {
                int both = Math.min(seen.getOrDefault(first, 0), seen.getOrDefault(last, 0));
                if (both > most) {
                    most = both;
                    best = List.of(first, last);
                }
            }
        }
        return best;
    }

    private static String linked(String first) {
        return first.endsWith("s") || first.endsWith("e") ? first.substring(0, first.length() - 1) : first + "-";
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
