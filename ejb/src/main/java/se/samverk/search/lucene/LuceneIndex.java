package se.samverk.search.lucene;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.search.Completion;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectRef;

/**
 * The portal's one index, kept in the folder {@code index} of the data folder: opened when it is first
 * asked for, let go of when the application stops, so that a new deployment can have it.
 */
@ApplicationScoped
public class LuceneIndex implements SearchEngine {
    @Inject
    @ConfigProperty(name = "samverk.data.dir")
    private String dataFolder;

    private LuceneSearchEngine engine;

    @PostConstruct
    void open() {
        engine = new LuceneSearchEngine(Path.of(dataFolder, "index"));
    }

    @PreDestroy
    void close() {
        engine.close();
    }

    @Override
    public SearchResult search(SearchQuery query, Set<Audience> audiences) {
        return engine.search(query, audiences);
    }

    @Override
    public List<SearchHit> further(SearchQuery query, Set<Audience> audiences) {
        return engine.further(query, audiences);
    }

    @Override
    public List<Completion> complete(String typed, Set<Audience> audiences, int most) {
        return engine.complete(typed, audiences, most);
    }

    @Override
    public void useThesaurus(List<String> lines) {
        engine.useThesaurus(lines);
    }

    @Override
    public void update(SubjectRef subject, List<IndexDocument> documents) {
        engine.update(subject, documents);
    }

    @Override
    public void remove(SubjectRef subject) {
        engine.remove(subject);
    }

    @Override
    public void commit() {
        engine.commit();
    }

    @Override
    public long count() {
        return engine.count();
    }

    @Override
    public Map<SubjectRef, String> contents() {
        return engine.contents();
    }

    @Override
    public void clear() {
        engine.clear();
    }

    @Override
    public boolean needsRebuild() {
        return engine.needsRebuild();
    }

    @Override
    public void markComplete() {
        engine.markComplete();
    }
}
