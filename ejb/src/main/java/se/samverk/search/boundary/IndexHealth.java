package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.search.IndexComparison;
import se.samverk.search.IndexDifference;
import se.samverk.search.IndexDifference.Kind;
import se.samverk.search.ReindexProgress;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;

/** Whether the index holds what the database says it should. */
@Stateless
@Allowed(Right.INTERNAL)
public class IndexHealth {
    private static final Logger LOG = Logger.getLogger(IndexHealth.class.getName());
    private static final int PAGE = 500;

    @Inject
    private SearchEngine index;

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
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Set<String> differences() {
        return compare().different().stream().map(difference -> difference.subject().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The same with how each of them differs, and the numbers of things in the index and of those the database wants there.
     * Every page of things is read in a transaction of its own, however long it takes altogether.
     */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public IndexComparison compare() {
        timer.drain();
        Comparison comparison = new Comparison();
        new IndexPages(jobs).forEach(comparison::add);
        long there = index.count();
        if (there > comparison.known) {
            comparison.addUnknown();
        }
        return new IndexComparison(there, comparison.expected, List.copyOf(comparison.different.values()));
    }

    /** The index beside what the database says it should hold, page by page. */
    private final class Comparison {
        private final Map<SubjectRef, IndexDifference> different = new TreeMap<>();
        private long expected;
        private long known;

        void add(IndexPages.Page page) {
            Set<SubjectRef> all = new TreeSet<>(page.unreadable());
            all.addAll(page.documents().keySet());
            Map<SubjectRef, String> indexed = index.hashes(all);
            known += indexed.size();
            page.unreadable().forEach(subject -> add(new IndexDifference(subject, Kind.UNREADABLE)));
            page.documents().forEach((subject, documents) -> {
                expected += documents.isEmpty() ? 0 : 1;
                IndexDifference.of(subject, documents, indexed.get(subject)).ifPresent(this::add);
            });
        }

        /** What is known of a subject first is not said otherwise. */
        private void add(IndexDifference difference) {
            different.putIfAbsent(difference.subject(), difference);
        }

        /** What the index alone knows. */
        void addUnknown() {
            List<SubjectRef> page = index.subjects(null, PAGE);
            while (!page.isEmpty()) {
                page.forEach(subject -> unknown(subject).ifPresent(this::add));
                page = index.subjects(page.get(page.size() - 1), PAGE);
            }
        }
    }

    private Optional<IndexDifference> unknown(SubjectRef subject) {
        try {
            return jobs.documents(subject).isEmpty()
                    ? Optional.of(new IndexDifference(subject, Kind.UNKNOWN))
                    : Optional.empty();
        } catch (RuntimeException unreadable) {
            LOG.log(Level.FINE, unreadable, () -> subject + " cannot be read.");
            return Optional.of(new IndexDifference(subject, Kind.UNREADABLE));
        }
    }

    /** Asks for everything to be indexed anew; meanwhile the search answers from what it has. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public void reindex() {
        if (jobs.reindex().filter(ReindexProgress::underWay).isPresent()) {
            throw new RuleBroken("index.underWay", "");
        }
        jobs.askForReindex(index.count());
        audit.noteChange("index.reindex", null, "");
    }

    /** How far the latest full re-index has come, if there was one. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public Optional<ReindexProgress> progress() {
        return jobs.reindex();
    }

    /** How many subjects the index holds. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public long count() {
        return index.count();
    }

    /** True when no job waits. */
    public boolean drained() {
        return jobs.open() == 0 && !index.needsRebuild();
    }
}
