package se.samverk.search.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samverk.search.IndexDocument;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * Everything that the index should hold, kind by kind and page by page, so that the number of things does not matter for
 * the memory. A thing that cannot be read stands in no other's way.
 */
final class IndexPages {
    private static final Logger LOG = Logger.getLogger(IndexPages.class.getName());
    private static final int PAGE = 500;

    private final IndexJobs jobs;

    /**
     * Some subjects of a kind by rising id.
     *
     * @param documents what the index should hold of each; an empty list for nothing
     * @param unreadable those that cannot be read, and are not among the others
     */
    record Page(Map<SubjectRef, List<IndexDocument>> documents, Set<SubjectRef> unreadable) {
        private long last() {
            List<SubjectRef> all = new ArrayList<>(documents.keySet());
            all.addAll(unreadable);
            return all.stream().mapToLong(SubjectRef::id).max().orElseThrow();
        }

        private boolean isEmpty() {
            return documents.isEmpty() && unreadable.isEmpty();
        }
    }

    /** What is done with a page. */
    interface Reader {
        void read(Page page);
    }

    IndexPages(IndexJobs jobs) {
        this.jobs = jobs;
    }

    void forEach(Reader reader) {
        for (SubjectKind kind : jobs.kinds()) {
            Page page = page(kind, Long.MIN_VALUE);
            while (!page.isEmpty()) {
                reader.read(page);
                page = page(kind, page.last());
            }
        }
    }

    private Page page(SubjectKind kind, long after) {
        try {
            return new Page(jobs.page(kind, after, PAGE), Set.of());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Of " + kind + " after " + after + " something cannot be read.");
            return oneByOne(kind, after);
        }
    }

    private Page oneByOne(SubjectKind kind, long after) {
        Map<SubjectRef, List<IndexDocument>> documents = new LinkedHashMap<>();
        Set<SubjectRef> unreadable = new TreeSet<>();
        for (SubjectRef subject : jobs.subjects(kind, after, PAGE)) {
            try {
                documents.put(subject, jobs.documents(subject));
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, e, () -> subject + " cannot be read.");
                unreadable.add(subject);
            }
        }
        return new Page(documents, unreadable);
    }
}
