package se.samverk.search.lucene;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import se.samverk.search.Completion;
import se.samverk.search.FacetCount;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SearchResult.Mode;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * The index in a folder of its own. A folder that cannot be read as an index of this format is moved
 * aside (to the same name with {@code .damaged}) and the index starts empty: it holds nothing that
 * the database does not, so it is rebuilt rather than mended.
 */
public final class LuceneSearchEngine implements SearchEngine, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LuceneSearchEngine.class.getName());
    private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);
    private static final String FORMAT_KEY = "format";
    private static final String COMPLETE_KEY = "complete";
    private static final String TOGETHER_KEY = "together";
    private static final String FORMAT = "13-" + wordListsChecksum();
    private static final int BUFFER_MB = 32;
    /** Half of what is usual: each word of a question is looked up in every part of the index, and more is read than written. */
    private static final int PARTS_PER_TIER = 5;
    /** To so many an index is put together when everything is in it. */
    static final int FEW_PARTS = 3;
    /** So many hits with all the words are enough, however long the question is. */
    private static final int ENOUGH = SearchQuery.PAGE;
    /** Fewer hits with all the words than so many may be those of a word that is misspelt. */
    private static final int POOR = 5;
    /** Where fewer hold all the words, what holds some of them is set apart behind the last of these. */
    static final int MANY = 5 * SearchQuery.PAGE;
    /** So many of the best hits are put in order by their likeness to the question. */
    private static final int REORDERED = 300;

    /** Enough for the longest text that may be typed; see {@link QueryText#MAX_WORDS}. */
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Path folder;
    private final QueryCache rights = RightsCache.create();
    private FSDirectory directory;
    private IndexWriter writer;
    private SearcherManager searchers;
    private volatile boolean complete;
    /** Whether parts are to come together; kept with the index, so that it goes on after a stop. */
    private volatile boolean comingTogether;
    private volatile boolean comingTogetherNow;
    private volatile Thesaurus thesaurus = new Thesaurus(List.of());
    /** True after uncommitted changes were lost with a writer that the disk failed. */
    private boolean lost;

    /**
     * Opens the index.
     *
     * @throws IllegalStateException when another process uses the folder
     */
    public LuceneSearchEngine(Path folder) {
        this.folder = folder;
        try {
            openOrStartAnew();
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException("the search index is in use by another process: " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openOrStartAnew() throws IOException {
        try {
            open();
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException | EOFException
                | FileNotFoundException | NoSuchFileException
                | IllegalArgumentException | IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "the search index cannot be used and starts empty: " + e);
            closeQuietly();
            moveAside();
            open();
        }
    }

    private void open() throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory,
                new IndexWriterConfig().setSimilarity(SIMILARITY).setRAMBufferSizeMB(BUFFER_MB)
                        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(PARTS_PER_TIER)));
        Map<String, String> said = new HashMap<>();
        writer.getLiveCommitData().forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        if (writer.getDocStats().maxDoc > 0 && !FORMAT.equals(said.get(FORMAT_KEY))) {
            throw new IllegalStateException("made by another version");
        }
        complete = FORMAT.equals(said.get(FORMAT_KEY)) && Boolean.parseBoolean(said.get(COMPLETE_KEY));
        comingTogether = Boolean.parseBoolean(said.get(TOGETHER_KEY));
        comingTogetherNow = false;
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                IndexSearcher searcher = new IndexSearcher(reader);
                if (previous != null) {
                    keepColumns(reader);
                }
                searcher.setSimilarity(SIMILARITY);
                searcher.setQueryCache(rights);
                searcher.setQueryCachingPolicy(new RightsCache());
                return searcher;
            }
        });
        verify();
    }

    /** Reads every file once and compares its checksum: damage shows now and not in the middle of a search. */
    private void verify() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            keepColumns(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    /** Now, so that no question waits for it; never from a file that may be damaged. */
    private static void keepColumns(IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Columns.of(leaf.reader());
        }
    }

    private void moveAside() throws IOException {
        Path aside = folder.resolveSibling(folder.getFileName() + ".damaged");
        Folders.delete(aside);
        Files.move(folder, aside);
    }

    @Override
    public SearchResult search(SearchQuery query, Set<Audience> audiences) {
        if (audiences.isEmpty()) {
            return SearchResult.nothing();
        }
        return read(searcher -> search(query, thesaurus, readableBy(audiences), searcher));
    }

    @Override
    public List<SubjectRef> subjects(SearchQuery query, Set<Audience> audiences) {
        return audiences.isEmpty()
                ? List.of()
                : read(searcher -> subjects(query, thesaurus, readableBy(audiences), searcher));
    }

    /** The text of a query as a question; null for a query without text. */
    private static Question asked(SearchQuery query, Thesaurus thesaurus, Query readable, IndexSearcher searcher)
            throws IOException {
        return query.text().isEmpty()
                ? null
                : Question.of(query.text(), thesaurus, new Often(searcher, readable));
    }

    private static List<SubjectRef> subjects(SearchQuery query, Thesaurus thesaurus, Query readable,
            IndexSearcher searcher) throws IOException {
        Question question = asked(query, thesaurus, readable, searcher);
        if (question != null && question.isEmpty()) {
            return List.of();
        }
        Query words = followed(query, question, readable, searcher);
        int wanted = Math.max(1, Math.min(query.limit(), searcher.getIndexReader().maxDoc()));
        SubjectCollector collector = new SubjectCollector(wanted, SubjectCollector.BY_DAY, List.of())
                .collect(filtered(words, readable, filters(query, question)), searcher);
        return collector.best().stream().flatMap(found -> SubjectRef.parse(found.subject()).stream()).toList();
    }

    /** What is asked for: all the words, or some of them when the query says so; everything without any. */
    private static Query followed(SearchQuery query, Question question, Query readable, IndexSearcher searcher)
            throws IOException {
        if (question == null) {
            return new MatchAllDocsQuery();
        }
        Query all = question.allWords();
        if (!query.loose() || query.exact()) {
            return all;
        }
        Query some = question.someWords(count(filtered(all, readable, filters(query, question)), searcher) > 0);
        return some == null ? all : some;
    }

    @Override
    public Optional<SearchHit> hit(SubjectRef subject, SearchQuery query, Set<Audience> audiences) {
        return audiences.isEmpty()
                ? Optional.empty()
                : read(searcher -> hit(subject, query, thesaurus, readableBy(audiences), searcher));
    }

    private static Optional<SearchHit> hit(SubjectRef subject, SearchQuery query, Thesaurus thesaurus, Query readable,
            IndexSearcher searcher) throws IOException {
        Question question = asked(query, thesaurus, readable, searcher);
        if (question != null && question.isEmpty()) {
            return Optional.empty();
        }
        Query words = followed(query, question, readable, searcher);
        Query wanted = new BooleanQuery.Builder().add(filtered(words, readable, filters(query, question)), Occur.MUST)
                .add(new TermQuery(new Term(Fields.SUBJECT, subject.toString())), Occur.FILTER).build();
        SubjectCollector collector = new SubjectCollector(1, SubjectCollector.BEST_FIRST, List.of()).collect(wanted,
                searcher);
        Attempt attempt = new Attempt(words, question, Mode.ALL_WORDS, null, 0);
        return hits(query.withPage(0, 1), attempt, collector, searcher).stream()
                .findFirst();
    }

    @Override
    public List<SearchHit> further(SearchQuery query, Set<Audience> audiences) {
        if (audiences.isEmpty() || query.exact() || query.loose()) {
            return List.of();
        }
        Query readable = readableBy(audiences);
        return read(searcher -> further(query,
                Question.of(query.text(), thesaurus, new Often(searcher, readable)), readable, searcher));
    }

    @Override
    public List<Completion> complete(String typed, Set<Audience> audiences, int most) {
        Query quotable = Spelling.quotable(readableBy(audiences));
        return audiences.isEmpty()
                ? List.of()
                : read(searcher -> Beginnings.find(typed, quotable, searcher, most));
    }

    @Override
    public List<SearchHit> similar(SubjectRef subject, Set<Audience> audiences, int most) {
        Query quotable = Spelling.quotable(readableBy(audiences));
        return audiences.isEmpty() ? List.of() : read(searcher -> Similar.find(subject, quotable, searcher, most));
    }

    @Override
    public void useThesaurus(List<String> lines) {
        thesaurus = new Thesaurus(lines);
    }

    private static Query readableBy(Set<Audience> audiences) {
        return new TermInSetQuery(Fields.AUDIENCE,
                audiences.stream().map(audience -> new BytesRef(audience.key())).toList());
    }

    /** What is searched for with a text, and how the answer tells of it. */
    private record Attempt(Query words, Question question, Mode mode, String correctedTo, long withAll) {
        Marks marks() {
            return question == null ? new Marks() : question.marks();
        }
    }

    private static SearchResult search(SearchQuery query, Thesaurus thesaurus, Query readable,
            IndexSearcher searcher) throws IOException {
        if (query.text().isEmpty()) {
            return run(query, new Attempt(new MatchAllDocsQuery(), null, Mode.ALL_WORDS, null, 0), readable, searcher);
        }
        Question question = Question.of(query.text(), thesaurus, new Often(searcher, readable));
        if (question.isEmpty()) {
            return SearchResult.nothing();
        }
        Query all = question.allWords();
        if ((question.isLong() || query.loose()) && !query.exact()) {
            long withAll = count(filtered(all, readable, filters(query, question)), searcher);
            SearchResult other = withAll < ENOUGH || query.loose()
                    ? other(query, question, withAll, readable, searcher)
                    : null;
            return suggesting(other == null ? run(query, attempt(all, question, withAll), readable, searcher) : other,
                    query, question, readable, searcher);
        }
        SearchResult result = run(query, attempt(all, question, 0), readable, searcher);
        SearchResult other = result.total() > 0 || query.exact()
                ? null
                : other(query, question, 0, readable, searcher);
        return suggesting(other == null ? result : other, query, question, readable, searcher);
    }

    /** Where little holds all the words, with another spelling of them that finds more. */
    private static SearchResult suggesting(SearchResult result, SearchQuery query, Question question, Query readable,
            IndexSearcher searcher) throws IOException {
        if (result.withAll() == 0 || result.withAll() >= POOR || query.exact()) {
            return result;
        }
        String suggestion = new Spelling(searcher, readable).suggest(query.text(), question);
        if (suggestion == null) {
            return result;
        }
        Question spelt = question.spelt(suggestion);
        long found = count(filtered(spelt.allWords(), readable, filters(query, spelt)), searcher);
        return found > result.withAll() ? result.suggesting(suggestion) : result;
    }

    private static Attempt attempt(Query all, Question question, long withAll) {
        return new Attempt(all, question, Mode.ALL_WORDS, null, withAll);
    }

    /** What is shown when too little holds all the words: another spelling when nothing does, else some of the words. */
    private static SearchResult other(SearchQuery query, Question question, long withAll, Query readable,
            IndexSearcher searcher) throws IOException {
        String corrected = withAll > 0 ? null : new Spelling(searcher, readable).correct(query.text(), question);
        if (corrected != null) {
            Question spelt = question.spelt(corrected);
            SearchResult result = run(query, new Attempt(spelt.allWords(), spelt, Mode.SPELLING, corrected, 0),
                    readable, searcher);
            if (result.total() > 0) {
                return result;
            }
        }
        Query some = question.someWords(withAll > 0);
        if (some == null) {
            return null;
        }
        SearchResult result = run(query, new Attempt(some, question, Mode.SOME_WORDS, null, withAll), readable,
                searcher);
        return result.total() > withAll ? result : null;
    }

    /** What holds some of the words, without the subjects that hold all of them, whichever of their parts it is. */
    private static List<SearchHit> further(SearchQuery query, Question question, Query readable,
            IndexSearcher searcher) throws IOException {
        Query some = question.someWords(false);
        if (some == null) {
            return List.of();
        }
        Map<String, Query> filters = filters(query, question);
        SubjectCollector withAll = new SubjectCollector(MANY, SubjectCollector.BEST_FIRST, List.of())
                .collect(filtered(question.allWords(), readable, filters), searcher);
        int least = question.isLong() ? ENOUGH : 1; // with fewer the search itself answers with some of the words
        if (withAll.total() < least || withAll.total() >= MANY) {
            return List.of();
        }
        List<BytesRef> subjects = withAll.best().stream().map(found -> new BytesRef(found.subject())).toList();
        Query others = new BooleanQuery.Builder().add(some, Occur.MUST)
                .add(new TermInSetQuery(Fields.SUBJECT, subjects), Occur.MUST_NOT).build();
        Attempt attempt = new Attempt(others, question, Mode.SOME_WORDS, null, withAll.total());
        return hits(query, attempt, collected(query, attempt, filtered(others, readable, filters), List.of(), searcher),
                searcher);
    }

    private static long count(Query query, IndexSearcher searcher) throws IOException {
        return new SubjectCollector(0, SubjectCollector.BEST_FIRST, List.of()).collect(query, searcher).total();
    }

    private static SearchResult run(SearchQuery query, Attempt attempt, Query readable, IndexSearcher searcher)
            throws IOException {
        Map<String, Query> filters = filters(query, attempt.question);
        List<Tally> free = new ArrayList<>();
        Map<String, List<FacetCount>> facets = new TreeMap<>();
        for (Tally tally : tallies()) {
            if (filters.containsKey(tally.field())) {
                facets.put(tally.field(), counted(tally, attempt.words, readable, filters, searcher));
            } else {
                free.add(tally);
            }
        }
        if (query.organisationId() != null) {
            facets.put(Fields.GROUP, counted(new Tally(Fields.GROUP), attempt.words, readable, filters, searcher));
        }
        SubjectCollector collector = collected(query, attempt, filtered(attempt.words, readable, filters), free,
                searcher);
        free.forEach(tally -> facets.put(tally.field(), tally.counts()));
        return new SearchResult(collector.total(), hits(query, attempt, collector, searcher), facets, attempt.mode,
                attempt.correctedTo, null, attempt.mode == Mode.ALL_WORDS ? collector.total() : attempt.withAll,
                attempt.question == null ? List.of() : attempt.question.hints());
    }

    /** By one property, as if nothing were chosen of it. */
    private static List<FacetCount> counted(Tally tally, Query words, Query readable, Map<String, Query> filters,
            IndexSearcher searcher) throws IOException {
        Map<String, Query> others = new TreeMap<>(filters);
        others.remove(tally.field());
        new SubjectCollector(0, SubjectCollector.BEST_FIRST, List.of(tally))
                .collect(filtered(words, readable, others), searcher);
        return tally.counts();
    }

    private static boolean reorders(SearchQuery query, Attempt attempt) {
        return query.sort() != SearchQuery.Sort.DATE && attempt.question != null;
    }

    private static SubjectCollector collected(SearchQuery query, Attempt attempt, Query filtered, List<Tally> tallies,
            IndexSearcher searcher) throws IOException {
        long asked = (long) query.offset() + query.limit();
        int wanted = (int) Math.min(
                reorders(query, attempt) && query.limit() > 0 ? Math.max(asked, REORDERED) : asked,
                searcher.getIndexReader().maxDoc());
        Comparator<SubjectCollector.Found> order = query.sort() == SearchQuery.Sort.DATE
                ? SubjectCollector.NEWEST_FIRST
                : SubjectCollector.BEST_FIRST;
        return new SubjectCollector(wanted, order, tallies).collect(filtered, searcher);
    }

    private static List<SearchHit> hits(SearchQuery query, Attempt attempt, SubjectCollector collector,
            IndexSearcher searcher) throws IOException {
        List<SubjectCollector.Found> best = collector.best();
        if (reorders(query, attempt) && best.size() > 1) {
            best = reordered(best, attempt.question, searcher);
        }
        WordForms forms = new WordForms();
        List<SearchHit> hits = new ArrayList<>();
        for (SubjectCollector.Found found : best.stream().skip(query.offset()).limit(query.limit()).toList()) {
            hits.add(Candidate.hit(found.docs(), searcher, attempt.marks(), forms));
        }
        return hits;
    }

    /** The best ones in the order of what they also share with the question, the others behind them as they were. */
    private static List<SubjectCollector.Found> reordered(List<SubjectCollector.Found> found, Question question,
            IndexSearcher searcher) throws IOException {
        List<SubjectCollector.Found> first = found.subList(0, Math.min(found.size(), REORDERED));
        int[] docs = first.stream().flatMapToInt(one -> Arrays.stream(one.docs())).sorted().toArray();
        float[] likeness = new Likeness(searcher, SIMILARITY, question).of(docs);
        List<SubjectCollector.Found> all = new ArrayList<>();
        for (SubjectCollector.Found one : first) {
            float[] scores = one.scores().clone();
            for (int i = 0; i < scores.length; i++) {
                scores[i] += likeness[Arrays.binarySearch(docs, one.docs()[i])];
            }
            all.add(one.withScores(scores));
        }
        all.sort(SubjectCollector.BEST_FIRST);
        all.addAll(found.subList(first.size(), found.size()));
        return all;
    }

    private static List<Tally> tallies() {
        return Columns.PROPERTIES.stream().map(Tally::new).toList();
    }

    private static Query filtered(Query words, Query readable, Map<String, Query> filters) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(words, Occur.MUST);
        builder.add(readable, Occur.FILTER);
        filters.values().forEach(filter -> builder.add(filter, Occur.FILTER));
        return builder.build();
    }

    private static Map<String, Query> filters(SearchQuery query, Question question) {
        Map<String, Query> filters = new TreeMap<>();
        List<FieldFilter> typed = question == null ? List.of() : question.fields();
        for (FieldFilter field : typed) {
            filters.put(field.field() + "." + filters.size(), field.query());
        }
        if (!query.kinds().isEmpty()) {
            filters.put(Fields.KIND, new TermInSetQuery(Fields.KIND,
                    query.kinds().stream().map(SubjectKind::name).map(BytesRef::new).toList()));
        }
        put(filters, Fields.ORGANISATION, query.organisationId());
        put(filters, Fields.GROUP, query.groupId());
        put(filters, Fields.YEAR, query.year());
        put(filters, Fields.LANGUAGE, query.language() == null ? null : query.language().tag());
        return filters;
    }

    private static void put(Map<String, Query> filters, String field, Object value) {
        if (value != null) {
            filters.put(field, new TermQuery(new Term(field, value.toString())));
        }
    }

    @Override
    public void update(SubjectRef subject, List<IndexDocument> documents) {
        if (documents.isEmpty()) {
            remove(subject);
            return;
        }
        List<Document> block = Documents.block(subject, documents);
        write(index -> index.updateDocuments(new Term(Fields.SUBJECT, subject.toString()), block));
    }

    @Override
    public void remove(SubjectRef subject) {
        write(index -> index.deleteDocuments(new Term(Fields.SUBJECT, subject.toString())));
    }

    @Override
    public void commit() {
        commit(complete);
    }

    private void commit(boolean whole) {
        write(index -> {
            forgetNothing();
            commit(index, whole);
        });
        try {
            current().maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void forgetNothing() throws IOException {
        if (lost) {
            lost = false;
            throw new IOException("changes since the last commit were lost and must be given again");
        }
    }

    private void commit(IndexWriter index, boolean whole) throws IOException {
        index.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, COMPLETE_KEY, Boolean.toString(whole), TOGETHER_KEY,
                Boolean.toString(comingTogether)).entrySet());
        index.commit();
    }

    @Override
    public boolean needsRebuild() {
        return !complete;
    }

    @Override
    public void markComplete() {
        commit(true);
        complete = true;
    }

    @Override
    public void putTogether() {
        comingTogether = true;
        write(index -> {
            commit(index, complete);
            begin(index);
        });
    }

    private void begin(IndexWriter index) throws IOException {
        comingTogetherNow = true;
        index.forceMerge(FEW_PARTS, false);
    }

    @Override
    public void refresh() {
        try {
            IndexWriter index = currentWriter();
            if (!hasLost()) {
                keepTogether(index);
            }
            current().maybeRefresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on with what a stop has cut off; makes durable what has come together, and frees the place of the old parts. */
    private void keepTogether(IndexWriter index) throws IOException {
        boolean done = comingTogether && comingTogetherNow && index.getMergingSegments().isEmpty();
        if (done) {
            comingTogether = false;
            comingTogetherNow = false;
        } else if (comingTogether && !comingTogetherNow) {
            begin(index);
        }
        if (done || index.hasUncommittedChanges()) {
            commit(index, complete);
        }
    }

    private synchronized boolean hasLost() {
        return lost;
    }

    /** How many parts the index has as a search sees it. */
    int parts() {
        return read(searcher -> searcher.getIndexReader().leaves().size());
    }

    @Override
    public long count() {
        return read(searcher -> (long) searcher.count(firsts()));
    }

    @Override
    public Map<SubjectRef, String> hashes(Collection<SubjectRef> subjects) {
        Query wanted = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Fields.SUBJECT,
                        subjects.stream().map(subject -> new BytesRef(subject.toString())).toList()), Occur.FILTER)
                .add(firsts(), Occur.FILTER).build();
        return read(searcher -> {
            Map<SubjectRef, String> hashes = new TreeMap<>();
            SubjectCollector collector = new SubjectCollector(Math.max(1, subjects.size()),
                    SubjectCollector.BEST_FIRST, List.of()).collect(wanted, searcher);
            for (SubjectCollector.Found found : collector.best()) {
                hashes.put(SubjectRef.parse(found.subject()).orElseThrow(), searcher.storedFields()
                        .document(found.docs()[0], Set.of(Fields.HASH)).get(Fields.HASH));
            }
            return hashes;
        });
    }

    @Override
    public List<SubjectRef> subjects(SubjectRef after, int most) {
        List<SubjectRef> found = new ArrayList<>();
        List<SubjectRef> written = read(searcher -> written(after, most, searcher));
        while (found.size() < most && !written.isEmpty()) {
            Set<SubjectRef> there = hashes(written).keySet();
            written.stream().filter(there::contains).limit((long) most - found.size()).forEach(found::add);
            SubjectRef last = written.get(written.size() - 1);
            written = read(searcher -> written(last, most, searcher));
        }
        return found;
    }

    @Override
    public List<SubjectRef> under(SubjectRef place) {
        String field = place.kind() == SubjectKind.GROUP ? Fields.GROUP : Fields.ORGANISATION;
        Query under = new TermQuery(new Term(field, String.valueOf(place.id())));
        return read(searcher -> new SubjectCollector(Math.max(1, searcher.getIndexReader().maxDoc()),
                SubjectCollector.BY_DAY, List.of()).collect(under, searcher).best().stream()
                .flatMap(found -> SubjectRef.parse(found.subject()).stream()).filter(found -> !found.equals(place))
                .toList());
    }

    /** The next subjects that the index has a word for; some of them may be gone. */
    private static List<SubjectRef> written(SubjectRef after, int most, IndexSearcher searcher) throws IOException {
        Terms all = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SUBJECT);
        List<SubjectRef> written = new ArrayList<>();
        if (all == null) {
            return written;
        }
        TermsEnum terms = all.iterator();
        BytesRef begin = after == null ? new BytesRef() : new BytesRef(after.toString());
        if (terms.seekCeil(begin) == TermsEnum.SeekStatus.END) {
            return written;
        }
        BytesRef term = terms.term().equals(begin) ? terms.next() : terms.term();
        while (term != null && written.size() < most) {
            written.add(SubjectRef.parse(term.utf8ToString()).orElseThrow());
            term = terms.next();
        }
        return written;
    }

    private static Query firsts() {
        return new TermQuery(new Term(Fields.FIRST, "1"));
    }

    /** Writes what is pending and lets go of the folder; parts that are being put together stay as they were. */
    @Override
    public synchronized void close() {
        try {
            searchers.close();
            if (writer.isOpen()) {
                commit(writer, complete);
            }
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets go of the folder, which is to be deleted: nothing more is made durable, and whoever still asks or writes is
     * told that it is closed.
     */
    synchronized void abandon() {
        for (Closeable open : new Closeable[]{searchers, writer::rollback, directory}) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "while letting go of an index that is to be deleted", e);
            }
        }
    }

    private void closeQuietly() {
        for (Closeable open : new Closeable[]{searchers, writer == null ? null : writer::rollback,
                directory}) {
            try {
                if (open != null) {
                    open.close();
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "while letting go of a damaged index", e);
            }
        }
        searchers = null;
        writer = null;
        directory = null;
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            SearcherManager manager = current();
            IndexSearcher searcher = manager.acquire();
            try {
                return reading.from(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(IndexWriter writer) throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.to(currentWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AlreadyClosedException e) {
            throw new UncheckedIOException(new IOException("the search index was closed while being written", e));
        }
    }

    private synchronized SearcherManager current() {
        return searchers;
    }

    /** The writer; opened anew when a failure of the disk has closed it. The next commit then refuses. */
    private synchronized IndexWriter currentWriter() throws IOException {
        if (!writer.isOpen() && writer.getTragicException() != null) {
            closeQuietly();
            openOrStartAnew();
            lost = true;
        }
        return writer;
    }

    /** Tells an index that was made with other word lists from one of ours. */
    private static String wordListsChecksum() {
        CRC32 checksum = new CRC32();
        for (String name : List.of("overrides_sv.txt", "overrides_nb.txt", "lexicon_sv.txt", "lexicon_nb.txt")) {
            checksum.update(String.join("\n", WordList.lines(name)).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(checksum.getValue());
    }
}
