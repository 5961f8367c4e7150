package se.samverk.demo.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import se.samverk.demo.DemoStep;

/** Remembers in the database what has been told, by the names the files give. */
@Dependent
class DemoMemory {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    Set<String> told() {
        return new HashSet<>(em.createNamedQuery("DemoStep.names", String.class).getResultList());
    }

    void note(String name, Long thingId, OffsetDateTime at) {
        em.persist(new DemoStep(name, thingId, at));
    }

    Optional<DemoStep> find(String name) {
        return em.createNamedQuery("DemoStep.byName", DemoStep.class).setParameter("name", name).getResultList()
                .stream().findFirst();
    }

    /** The number of what a step made. */
    long number(String name) {
        return find(name).flatMap(DemoStep::getThingId)
                .orElseThrow(() -> new IllegalStateException("the demo has not told of " + name));
    }
}
