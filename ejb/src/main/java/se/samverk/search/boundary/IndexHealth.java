package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.search.IndexJob;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.SubjectRef;

/** Whether the index holds what the database says it should. */
@Stateless
@Allowed(Right.INTERNAL)
public class IndexHealth {
    /** A job that stands aside: what it was to index, and the kind of failure. */
    public record ParkedJob(long id, SubjectRef subject, String error) implements Serializable {
    }

    @Inject
    private SearchEngine engine;

    @Inject
    private IndexJobs jobs;

    @Inject
    private IndexTimer timer;

    /** Does all open jobs and names the subjects on which index and database then differ; none is healthy. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public Set<String> differences() {
        timer.drain();
        Map<SubjectRef, String> expected = jobs.expected();
        Map<SubjectRef, String> actual = engine.contents();
        Set<String> different = new TreeSet<>();
        expected.forEach((subject, hash) -> {
            if (!hash.equals(actual.get(subject))) {
                different.add(subject.toString());
            }
        });
        actual.keySet().stream().filter(subject -> !expected.containsKey(subject))
                .forEach(subject -> different.add(subject.toString()));
        return different;
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
