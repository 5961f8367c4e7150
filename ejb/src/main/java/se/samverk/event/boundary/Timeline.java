package se.samverk.event.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.event.Event;
import se.samverk.event.EventRow;
import se.samverk.event.Happening;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.SubjectRef;

/** What happened to things, for those who may read them. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Timeline {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Allowed(Right.INTERNAL)
    public void onHappening(@Observes Happening happening) {
        if (happening.told()) {
            em.persist(new Event(happening.subject(), happening.verb(), happening.arguments(),
                    caller.view().name().isEmpty() ? "Samverk" : caller.view().name(), clock.now()));
        }
    }

    /** The thing's own events, newest first; the caller has already been let in to the thing. */
    @Allowed(Right.INTERNAL)
    public List<EventRow> of(SubjectRef subject, int most) {
        return em.createNamedQuery("Event.ofSubject", Event.class).setParameter("subject", subject)
                .setMaxResults(most).getResultList().stream().map(Event::row).toList();
    }

    /** What others have done since a moment to things the caller may read, newest first. */
    public List<EventRow> newestSince(OffsetDateTime since, int most) {
        return em.createNamedQuery("Event.newestReadable", Event.class).setParameter("since", since)
                .setParameter("actor", caller.view().name()).setParameter("audiences", caller.audienceKeys())
                .setMaxResults(most).getResultList().stream().map(Event::row).toList();
    }
}
