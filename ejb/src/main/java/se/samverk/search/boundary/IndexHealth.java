package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.search.IndexComparison;
import se.samverk.search.IndexDocument;
import se.samverk.search.ReindexProgress;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;

/** Whether the index holds what the database says it should. */
@Stateless
@Allowed(Right.INTERNAL)
public class IndexHealth {
    private static final Logger LOG = Logger.getLogger(IndexHealth.class.getName());

    @Inject
    private SearchEngine engine;

    @Inject
    private IndexJobs jobs;

    @Inject
    private IndexTimer timer;

    @Inject
    private AuditTrail audit;

    /**
     * Does all open jobs and names the subjects on which index and database then differ; none is
     * healthy. A subject that cannot be read differs.
     */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public Set<String> differences() {
        timer.drain();
        Map<SubjectRef, String> actual = engine.contents();
        Set<SubjectRef> all = new TreeSet<>(jobs.subjects());
        all.addAll(actual.keySet());
        return all.stream().filter(subject -> differs(subject, actual.get(subject))).map(SubjectRef::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with the numbers of things in the index and of those the database wants there. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public IndexComparison compare() {
        Set<String> different = differences();
        long expected = jobs.subjects().stream().filter(subject -> !jobs.documents(subject).isEmpty()).count();
        return new IndexComparison(engine.count(), expected, different);
    }

    /** Asks for everything to be indexed anew; meanwhile the search answers from what it has. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public void reindex() {
        if (jobs.reindex().filter(ReindexProgress::underWay).isPresent()) {
            throw new RuleBroken("index.underWay", "");
        }
        jobs.beginReindex(engine.contents().keySet());
        audit.noteChange("index.reindex", null, "");
    }

    /** How far the latest full re-index has come, if there was one. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public Optional<ReindexProgress> progress() {
        return jobs.reindex();
    }

    private boolean differs(SubjectRef subject, String indexed) {
        try {
            List<IndexDocument> documents = jobs.documents(subject);
            String expected = documents.isEmpty() ? null : IndexDocument.contentHash(documents);
            return !Objects.equals(expected, indexed);
        } catch (RuntimeException unreadable) {
            LOG.log(Level.WARNING, unreadable, () -> subject + " cannot be compared with the index.");
            return true;
        }
    }

    /** How many subjects the index holds. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public long count() {
        return engine.count();
    }

    /** True when no job waits. */
    public boolean drained() {
        return jobs.open() == 0 && !engine.needsRebuild();
    }
}
