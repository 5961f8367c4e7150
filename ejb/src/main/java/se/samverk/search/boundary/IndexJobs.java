package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverk.event.Happening;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexJob;
import se.samverk.search.IndexSource;
import se.samverk.search.Reindex;
import se.samverk.search.ReindexProgress;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** The rows that say what has to be indexed anew. Written with the change, so a rollback takes them along. */
@Stateless
@Allowed(Right.INTERNAL)
public class IndexJobs {
    /** So many subjects are read with one question to the database. */
    private static final int TOGETHER = 25;
    /** A page of subjects ends when it holds so much text. */
    private static final long MOST_LETTERS = 2_000_000;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    @Any
    private Instance<IndexSource> sources;

    @Inject
    private PortalClock clock;

    @Inject
    private Caller caller;

    public void onHappening(@Observes Happening happening) {
        add(happening.subject());
    }

    /** Asks for a subject to be indexed anew. */
    public void add(SubjectRef subject) {
        em.persist(new IndexJob(subject, clock.now()));
    }

    /** Asks for some subjects to be indexed anew, in a transaction of their own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void addAll(Collection<SubjectRef> subjects) {
        subjects.forEach(this::add);
    }

    /** The groups of a collaboration, which are found by its name too. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<SubjectRef> groupsOf(SubjectRef collaboration) {
        return em.createNamedQuery("Thing.ofCollaboration", SubjectRef.class)
                .setParameter("collaboration", collaboration.id()).setParameter("kind", SubjectKind.GROUP)
                .getResultList();
    }

    /** The next jobs, oldest first. */
    public List<IndexJob> next(int most) {
        return em.createNamedQuery("IndexJob.next", IndexJob.class).setMaxResults(most).getResultList();
    }

    public long open() {
        return em.createNamedQuery("IndexJob.open", Long.class).getSingleResult();
    }

    public List<IndexJob> parked() {
        return em.createNamedQuery("IndexJob.parked", IndexJob.class).getResultList();
    }

    /** Lets a parked job be tried again, or forgets it. */
    public void settleParked(long id, boolean drop) {
        for (IndexJob parked : parked()) {
            if (parked.getId() == id && drop) {
                em.remove(parked);
            } else if (parked.getId() == id) {
                parked.retry();
            }
        }
    }

    /** Asks for everything to be indexed anew, about as many subjects as given. */
    public void askForReindex(long subjects) {
        em.persist(new Reindex(caller.view().name(), clock.now(), subjects));
    }

    /** The latest full re-index that somebody has asked for. */
    public Optional<ReindexProgress> reindex() {
        return newestReindex().map(Reindex::progress);
    }

    private Optional<Reindex> newestReindex() {
        return em.createNamedQuery("Reindex.newest", Reindex.class).setMaxResults(1).getResultList().stream()
                .findFirst();
    }

    /** Notes how many subjects the re-index that is under way, if any, has done. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void reindexed(long subjects) {
        underWay().ifPresent(reindex -> reindex.done(subjects));
    }

    /** Notes that the re-index under way is done. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void endReindex() {
        underWay().ifPresent(reindex -> reindex.finished(clock.now()));
    }

    /** Notes that the re-index under way was given up, and over which fault. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void giveReindexUp(String fault) {
        underWay().ifPresent(reindex -> reindex.givenUp(fault, clock.now()));
    }

    private Optional<Reindex> underWay() {
        return newestReindex().filter(reindex -> reindex.getFinishedAt().isEmpty());
    }

    /** The kinds of subject that the index may hold something of, in a fixed order. */
    public Set<SubjectKind> kinds() {
        Set<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
        sources.forEach(source -> kinds.addAll(source.kinds()));
        return kinds;
    }

    /** The next subjects of a kind by rising id; fewer than asked for are the last. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<SubjectRef> subjects(SubjectKind kind, long after, int most) {
        return source(kind).map(source -> source.subjects(kind, after, most)).orElse(List.of());
    }

    /**
     * The next subjects with what the index should hold of each, read together: fewer than asked for when they have much
     * text, none when there are no more. Fails as a whole when one of them cannot be read.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Map<SubjectRef, List<IndexDocument>> page(SubjectKind kind, long after, int most) {
        Map<SubjectRef, List<IndexDocument>> page = new LinkedHashMap<>();
        IndexSource source = source(kind).orElseThrow();
        List<SubjectRef> subjects = source.subjects(kind, after, most);
        long letters = 0;
        for (int from = 0; from < subjects.size() && letters < MOST_LETTERS; from += TOGETHER) {
            Map<SubjectRef, List<IndexDocument>> some = source
                    .documents(subjects.subList(from, Math.min(subjects.size(), from + TOGETHER)));
            letters += some.values().stream().flatMap(List::stream).mapToLong(one -> one.body().length()).sum();
            page.putAll(some);
        }
        return page;
    }

    private Optional<IndexSource> source(SubjectKind kind) {
        return sources.stream().filter(source -> source.kinds().contains(kind)).findFirst();
    }

    /** What the index should hold of a subject; empty when it is gone or no source knows it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<IndexDocument> documents(SubjectRef subject) {
        return source(subject.kind()).map(source -> source.documents(subject)).orElse(List.of());
    }

    /** Forgets jobs that are done. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done(Collection<Long> ids) {
        for (Long id : ids) {
            IndexJob job = em.find(IndexJob.class, id);
            if (job != null) {
                em.remove(job);
            }
        }
    }

    /** Notes that a job failed; after the fifth time it no longer stands in the way. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long id, String error) {
        IndexJob job = em.find(IndexJob.class, id);
        if (job != null) {
            job.failed(error, clock.now());
        }
    }
}
