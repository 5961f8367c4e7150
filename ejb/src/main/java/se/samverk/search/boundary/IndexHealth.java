package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexJob;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.SubjectRef;

/** Whether the index holds what the database says it should. */
@Stateless
@Allowed(Right.INTERNAL)
public class IndexHealth {
    private static final Logger LOG = Logger.getLogger(IndexHealth.class.getName());

    /** A job that stands aside: what it was to index, and the kind of failure. */
    public record ParkedJob(long id, SubjectRef subject, String error) implements Serializable {
    }

    @Inject
    private SearchEngine engine;

    @Inject
    private IndexJobs jobs;

    @Inject
    private IndexTimer timer;

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

    /** The jobs that were parked after failing, for the administrator. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public List<ParkedJob> parked() {
        return jobs.parked().stream().map(job -> new ParkedJob(job.getId(), job.getSubject(), job.getLastError()))
                .toList();
    }

    /** Lets every parked job be tried again. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public void retry() {
        jobs.parked().forEach(IndexJob::retry);
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
