package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.samverk.administration.DisposalWork;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;

/** The rows of {@link DisposalTimer}. */
@Stateless
@Allowed(Right.INTERNAL)
public class DisposalRows {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    public List<DisposalWork> all() {
        return em.createNamedQuery("DisposalWork.all", DisposalWork.class).getResultList();
    }

    /** Whether any file with this fingerprint is still kept. */
    public boolean isUsed(String sha256) {
        return em.createNamedQuery("StoredFile.numberOf", Long.class).setParameter("hash", sha256)
                .getSingleResult() > 0;
    }

    public void done(long id) {
        em.createNamedQuery("DisposalWork.done").setParameter("id", id).executeUpdate();
    }
}
