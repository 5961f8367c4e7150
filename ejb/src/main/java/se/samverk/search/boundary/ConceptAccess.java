package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.search.Concept;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotFound;

/** The way from a number to a line of the thesaurus. */
@Stateless
@Allowed(Right.INTERNAL)
public class ConceptAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    public Concept concept(long id) {
        Concept found = em.find(Concept.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** The line to be changed, as whoever changes it has seen it. */
    public Concept concept(long id, long version) {
        Concept found = concept(id);
        if (found.getVersion() != version) {
            throw new Conflict();
        }
        return found;
    }
}
