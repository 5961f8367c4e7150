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
import java.util.Set;
import java.util.TreeSet;
import se.samverk.event.Happening;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.search.IndexDocument;
import se.samverk.search.IndexJob;
import se.samverk.search.IndexSource;
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
