package se.samverk.thing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/** The things of a kind, page by page, for what has to go through all of them. Whatever the page is read for in the same
 * transaction finds the heads and their audiences already there. */
@ApplicationScoped
public class ThingPages {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    /** The next things by rising id; fewer than asked for are the last. */
    public List<SubjectRef> after(SubjectKind kind, long after, int most) {
        List<Long> ids = em.createNamedQuery("Thing.idsOfKindAfter", Long.class).setParameter("kind", kind)
                .setParameter("after", after).setMaxResults(most).getResultList();
        if (!ids.isEmpty()) {
            em.createNamedQuery("Thing.ofKindBetween", Thing.class).setParameter("kind", kind)
                    .setParameter("first", ids.get(0)).setParameter("last", ids.get(ids.size() - 1)).getResultList();
        }
        return ids.stream().map(id -> new SubjectRef(kind, id)).toList();
    }
}
