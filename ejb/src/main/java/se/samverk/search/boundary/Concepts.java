package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.search.Concept;
import se.samverk.search.ConceptRow;
import se.samverk.search.ThesaurusChanged;
import se.samverk.shared.RuleBroken;

/** The thesaurus of the search: which words stand for the same thing. A change holds from the next search on. */
@Stateless
@Allowed(Right.REGISTRAR)
public class Concepts {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ConceptAccess access;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ThesaurusChanged> changed;

    /** Every line in alphabetical order. */
    public List<ConceptRow> all() {
        return concepts().stream().map(Concepts::row).toList();
    }

    /** One line. */
    public ConceptRow one(long id) {
        return row(access.concept(id));
    }

    /** Adds a line or changes one. Fields in refusals: words. */
    public void save(@NotNull @Valid SaveConcept order) {
        String line = Concept.tidy(order.words());
        if (em.createNamedQuery("Concept.same", Long.class).setParameter("words", line)
                .setParameter("id", order.id()).getSingleResult() > 0) {
            throw new RuleBroken("thesaurus.there", "words");
        }
        if (order.id() == 0) {
            em.persist(new Concept(line, caller.view().name(), clock.now()));
            note("thesaurus.added", line);
        } else {
            Concept concept = access.concept(order.id(), order.version());
            String before = concept.getWords();
            concept.say(line, caller.view().name(), clock.now());
            note("thesaurus.changed", before + " | " + line);
        }
    }

    /** Takes a line away. */
    public void remove(long id, long version) {
        Concept concept = access.concept(id, version);
        em.remove(concept);
        note("thesaurus.removed", concept.getWords());
    }

    /** The lines as the search engine reads them. */
    @Allowed(Right.INTERNAL)
    public List<String> lines() {
        return concepts().stream().map(Concept::getWords).toList();
    }

    private void note(String act, String what) {
        audit.noteChange(act, null, what);
        changed.fire(new ThesaurusChanged());
    }

    private List<Concept> concepts() {
        return em.createNamedQuery("Concept.all", Concept.class).getResultList();
    }

    private static ConceptRow row(Concept concept) {
        return new ConceptRow(concept.getId(), concept.getVersion(), concept.getWords(), concept.getChangedBy(),
                concept.getChangedAt());
    }
}
