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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import se.samverk.shared.SubjectRef;

/** The rows that say what has to be indexed anew. Written with the change, so a rollback takes them along. */
@Stateless
@Allowed(Right.INTERNAL)
public class IndexJobs {
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

    /** Asks for everything to be indexed anew; returns how many subjects that is. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int addAll() {
        int count = 0;
        for (IndexSource source : sources) {
            for (SubjectRef subject : source.subjects()) {
                add(subject);
                count++;
            }
        }
        return count;
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

    /**
     * Asks for everything to be indexed anew, also for what only the index knows, so that it is forgotten there. What
     * is indexed stays and answers until its own job is done.
     */
    public void beginReindex(Set<SubjectRef> indexed) {
        Set<SubjectRef> all = new TreeSet<>(indexed);
        sources.forEach(source -> all.addAll(source.subjects()));
        long last = 0;
        for (SubjectRef subject : all) {
            IndexJob job = new IndexJob(subject, clock.now());
            em.persist(job);
            last = Math.max(last, job.getId());
        }
        em.persist(new Reindex(caller.view().name(), clock.now(), all.size(), last));
    }

    /** The latest full re-index that somebody has asked for. */
    public Optional<ReindexProgress> reindex() {
        return newestReindex().map(reindex -> reindex.progress(left(reindex)));
    }

    /** Notes the end of a full re-index when none of its jobs is left. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void endReindex() {
        newestReindex().filter(reindex -> reindex.getFinishedAt().isEmpty() && left(reindex) == 0)
                .ifPresent(reindex -> reindex.finished(clock.now()));
    }

    private Optional<Reindex> newestReindex() {
        return em.createNamedQuery("Reindex.newest", Reindex.class).setMaxResults(1).getResultList().stream()
                .findFirst();
    }

    private long left(Reindex reindex) {
        return em.createNamedQuery("IndexJob.openUntil", Long.class).setParameter("last", reindex.getLastJob())
                .getSingleResult();
    }

    /** What the index should hold of a subject; empty when it is gone or no source knows it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<IndexDocument> documents(SubjectRef subject) {
        for (IndexSource source : sources) {
            if (source.kinds().contains(subject.kind())) {
                return source.documents(subject);
            }
        }
        return List.of();
    }

    /** Everything that the index may hold something of. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Set<SubjectRef> subjects() {
        Set<SubjectRef> subjects = new TreeSet<>();
        sources.forEach(source -> subjects.addAll(source.subjects()));
        return subjects;
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
