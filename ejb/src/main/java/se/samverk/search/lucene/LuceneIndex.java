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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * deployment can have it. It lies in one of two folders in the folder {@code index} of the data folder; the file
 * {@code current} beside them names it. What else lies there, a second one that was never finished or an index of before,
 * is deleted.
 */
@ApplicationScoped
public class LuceneIndex implements SearchIndex {
    private static final System.Logger LOG = System.getLogger(LuceneIndex.class.getName());
    private static final String FOLDER = "index";
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final String CURRENT = "current";

    @Inject
    @ConfigProperty(name = "samverk.data.dir")
    private String dataFolder;

    private Path home;
    private volatile LuceneSearchEngine answering;
    private volatile LuceneSearchEngine begun;
    private List<String> thesaurus = List.of();

    @PostConstruct
    void open() {
        open(Path.of(dataFolder));
    }

    void open(Path data) {
        home = data.resolve(FOLDER);
        try {
            Files.createDirectories(home);
            deleteAllBut(Set.of(CURRENT, current()));
            answering = new LuceneSearchEngine(home.resolve(current()));
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
            return Files.readString(home.resolve(CURRENT), StandardCharsets.UTF_8).strip().equals(SECOND)
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
        Path written = home.resolve(CURRENT + ".new");
        Files.writeString(written, name + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(written, home.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void deleteAllBut(Set<String> kept) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(home)) {
            others = all.filter(one -> !kept.contains(one.getFileName().toString())).toList();
        }
        for (Path other : others) {
            Folders.delete(other);
        }
    }

    @Override
    public synchronized SearchEngine beginAnew() {
        dropAnew();
        try {
            Folders.delete(home.resolve(other()));
            begun = new LuceneSearchEngine(home.resolve(other()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begun.useThesaurus(thesaurus);
        return begun;
    }

    @Override
    public synchronized void takeOver() {
        if (begun == null) {
            throw new IllegalStateException("the index that was being built is gone");
        }
        begun.markComplete();
        LuceneSearchEngine old = answering;
        try {
            String before = current();
            say(other());
            answering = begun;
            begun = null;
            old.abandon();
            deleteQuietly(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void dropAnew() {
        if (begun == null) {
            return;
        }
        begun.abandon();
        begun = null;
        try {
            deleteQuietly(other());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is left of an index that nobody needs is deleted at the next start at the latest. */
    private void deleteQuietly(String name) {
        try {
            Folders.delete(home.resolve(name));
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
    public Optional<SearchHit> hit(SubjectRef subject, SearchQuery query, Set<Audience> audiences) {
        return ask(engine -> engine.hit(subject, query, audiences));
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
    public List<SubjectRef> under(SubjectRef place) {
        return ask(engine -> engine.under(place));
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

    @Override
    public void putTogether() {
        answering.putTogether();
    }

    @Override
    public void refresh() {
        ask(engine -> {
            engine.refresh();
            return engine;
        });
    }
}
