package se.samverk.thing.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/** The way from a number to a thing: whether it may be read is decided here and nowhere else. */
@Stateless
@Allowed(Right.INTERNAL)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ThingAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** The head of a thing the caller may read. Throws {@link NotFound} alike for "none" and "not for you". */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Thing readable(SubjectRef ref) {
        return ifReadable(ref).orElseThrow(NotFound::new);
    }

    /** The head of a thing if there is one and the caller may read it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Thing> ifReadable(SubjectRef ref) {
        return head(ref).filter(thing -> thing.readableBy(caller.audiences()));
    }

    /** The head of a thing, whoever calls: for what the portal itself must know of it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Thing> head(SubjectRef ref) {
        return Optional.ofNullable(em.find(Thing.class, ref));
    }

    /**
     * Writes the head of a thing anew, creating it the first time; a feature calls this whenever
     * title, state, place or audience has changed. Nulls are allowed for the three places and the day.
     */
    public Thing describe(SubjectRef ref, String title, String state, Language language, Long organisation, Long group,
            Long collaboration, LocalDate occurredOn, Collection<Audience> audiences) {
        Thing thing = head(ref).orElse(null);
        if (thing == null) {
            thing = new Thing(ref, title, state, language, clock.now());
            em.persist(thing);
        } else {
            thing.describe(title, state, language, clock.now());
        }
        thing.belongTo(organisation, group, collaboration);
        thing.happenOn(occurredOn);
        thing.showTo(audiences);
        return thing;
    }
}
