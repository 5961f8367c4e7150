package se.samverk.search.lucene;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.search.Completion;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.engine.SearchEngine;
import se.samverk.search.engine.SearchIndex;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectRef;

/**
 * The portal's one index, opened when it is first asked for, let go of when the application stops, so that a new
 * deployment can have it. It lies in the folder {@code index} of the data folder, or in the one beside it that the file
 * {@code index.current} names since it was last built anew. A second one that was never finished is deleted.
 */
@ApplicationScoped
public class LuceneIndex implements SearchIndex {
    private static final System.Logger LOG = System.getLogger(LuceneIndex.class.getName());
    private static final String FIRST = "index";
    private static final String SECOND = "index.other";
    private static final String CURRENT = "index.current";

    @Inject
    @ConfigProperty(name = "samverk.data.dir")
    private String dataFolder;

    private Path data;
    private volatile LuceneSearchEngine answering;
    private volatile LuceneSearchEngine begun;
    private List<String> thesaurus = List.of();

    @PostConstruct
    void open() {
        open(Path.of(dataFolder));
    }

    void open(Path folder) {
        data = folder;
        try {
            delete(data.resolve(other()));
            answering = new LuceneSearchEngine(data.resolve(current()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    synchronized void close() {
        dropAnew();
        answering.close();
    }

    private String current() throws IOException {
        try {
            return Files.readString(data.resolve(CURRENT), StandardCharsets.UTF_8).strip().equals(SECOND)
                    ? SECOND
                    : FIRST;
        } catch (NoSuchFileException never) {
            return FIRST;
        }
    }

    private String other() throws IOException {
        return current().equals(FIRST) ? SECOND : FIRST;
    }

    /** Whole or not at all, whatever happens in between. */
    private void say(String name) throws IOException {
        Path written = data.resolve(CURRENT + ".new");
        Files.writeString(written, name + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(written, data.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }

    @Override
    public synchronized SearchEngine beginAnew() {
        dropAnew();
        try {
            begun = new LuceneSearchEngine(data.resolve(other()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begun.useThesaurus(thesaurus);
        return begun;
    }

    @Override
    public synchronized void takeOver() {
        LuceneSearchEngine old = answering;
        begun.markComplete();
        try {
            String before = current();
            say(other());
            answering = begun;
            begun = null;
            old.close();
            delete(data.resolve(before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void dropAnew() {
        LuceneSearchEngine dropped = begun;
        begun = null;
        try {
            if (dropped != null) {
                dropped.abandon();
            }
            delete(data.resolve(other()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "an index that is not needed could not be deleted", e);
        }
    }

    /** Asks the index that answers; once more when another has taken its place in the same moment. */
    private <T> T ask(Function<LuceneSearchEngine, T> question) {
        LuceneSearchEngine asked = answering;
        try {
            return question.apply(asked);
        } catch (AlreadyClosedException closed) {
            if (asked == answering) {
                throw closed;
            }
            return question.apply(answering);
        }
    }

    @Override
    public SearchResult search(SearchQuery query, Set<Audience> audiences) {
        return ask(engine -> engine.search(query, audiences));
    }

    @Override
    public List<SubjectRef> subjects(SearchQuery query, Set<Audience> audiences) {
        return ask(engine -> engine.subjects(query, audiences));
    }

    @Override
    public List<SearchHit> further(SearchQuery query, Set<Audience> audiences) {
        return ask(engine -> engine.further(query, audiences));
    }

    @Override
    public List<Completion> complete(String typed, Set<Audience> audiences, int most) {
        return ask(engine -> engine.complete(typed, audiences, most));
    }

    @Override
    public List<SearchHit> similar(SubjectRef subject, Set<Audience> audiences, int most) {
        return ask(engine -> engine.similar(subject, audiences, most));
    }

    @Override
    public synchronized void useThesaurus(List<String> lines) {
        thesaurus = List.copyOf(lines);
        answering.useThesaurus(lines);
        if (begun != null) {
            begun.useThesaurus(lines);
        }
    }

    @Override
    public synchronized void update(SubjectRef subject, List<IndexDocument> documents) {
        answering.update(subject, documents);
        inBegun(engine -> engine.update(subject, documents));
    }

    @Override
    public synchronized void remove(SubjectRef subject) {
        answering.remove(subject);
        inBegun(engine -> engine.remove(subject));
    }

    @Override
    public void commit() {
        answering.commit();
    }

    private interface Change {
        void of(SearchEngine engine);
    }

    /** What goes wrong in the index that is being built ends its building, and nothing else. */
    private void inBegun(Change change) {
        if (begun != null) {
            try {
                change.of(begun);
            } catch (UncheckedIOException e) {
                LOG.log(System.Logger.Level.WARNING, "the index that is being built failed and is dropped", e);
                dropAnew();
            }
        }
    }

    @Override
    public long count() {
        return ask(LuceneSearchEngine::count);
    }

    @Override
    public Map<SubjectRef, String> hashes(Collection<SubjectRef> subjects) {
        return ask(engine -> engine.hashes(subjects));
    }

    @Override
    public List<SubjectRef> subjects(SubjectRef after, int most) {
        return ask(engine -> engine.subjects(after, most));
    }

    @Override
    public boolean needsRebuild() {
        return answering.needsRebuild();
    }

    @Override
    public void markComplete() {
        answering.markComplete();
    }
}
