package se.samverk.thing.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.logging.Logger;
import se.samverk.organisation.Role;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.BrokenGlass;
import se.samverk.thing.Thing;

/** The way from a number to a thing: whether it may be read is decided here and nowhere else. */
@Stateless
@Allowed(Right.INTERNAL)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ThingAccess {
    private static final Logger LOG = Logger.getLogger(ThingAccess.class.getName());

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /**
     * The head of a thing the caller may read, also one that is open behind glass. Throws {@link NotFound} alike for
     * "none" and "not for you".
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Thing readable(SubjectRef ref) {
        return ifReadable(ref).or(() -> openUntil(ref).flatMap(until -> head(ref))).orElseThrow(() -> refused(ref));
    }

    /**
     * The head of a thing that is meant for the caller; what is only open behind glass is not. For what is written and
     * cited. Throws {@link NotFound} as above.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Thing meant(SubjectRef ref) {
        return ifReadable(ref).orElseThrow(() -> refused(ref));
    }

    private NotFound refused(SubjectRef ref) {
        LOG.info(() -> "Not readable by account " + caller.view().accountId() + ": " + ref);
        return new NotFound();
    }

    /**
     * Until when an administrator of the portal has a restricted thing open for reading; empty when it is not open, or
     * may be read without that.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<OffsetDateTime> openUntil(SubjectRef ref) {
        if (!caller.view().has(Role.SYSTEM_ADMINISTRATOR) || ifReadable(ref).isPresent()) {
            return Optional.empty();
        }
        return em.createNamedQuery("BrokenGlass.openFor", BrokenGlass.class)
                .setParameter("account", caller.view().accountId()).setParameter("now", clock.now()).getResultList()
                .stream().filter(glass -> glass.getSubject().equals(ref)).map(BrokenGlass::getOpenUntil).findFirst();
    }

    /** The head of a thing if there is one and it is meant for the caller; what lists, counts and writing ask. */
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
