package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.SubjectRef;

/** Whether the index holds what the database says it should. */
@Stateless
@Allowed(Right.INTERNAL)
public class IndexHealth {
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

    /** True when no job waits. */
    public boolean drained() {
        return jobs.open() == 0 && !engine.needsRebuild();
    }
}
