package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import se.samverk.administration.GlassRow;
import se.samverk.event.Happening;
import se.samverk.notification.Notice;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.BrokenGlass;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/**
 * Reading behind glass: an administrator of the portal opens one restricted thing, for reading, for a reason and for a
 * while. Those who answer for the thing get to know it. Lists, searches, counts and feeds never change by it, because
 * only {@link ThingAccess#readable} asks for it.
 */
@Stateless
@Allowed(Right.SYSTEM_ADMINISTRATOR)
public class BreakGlass {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    /** Opens a thing. Fields in refusals: thing, reason. */
    public void open(@Valid OpenGlass order) {
        Thing thing = things.head(order.subject()).orElseThrow(() -> new RuleBroken("glass.nothing", "thing"));
        if (thing.readableBy(caller.audiences())) {
            throw new RuleBroken("glass.readable", "thing");
        }
        BrokenGlass glass = new BrokenGlass(order.subject(), caller.view().accountId(), order.reason(), clock.now(),
                settings.breakGlass());
        em.persist(glass);
        tell(thing, glass.getReason());
        happenings.fire(new GlassBroken(order.subject(), glass.getReason()));
    }

    /**
     * The chair gets to know; where there is none, the convener, else the coordinator. Of what an organisation has for itself,
     * its administrators, and those of whatever has taken it over.
     */
    private void tell(Thing thing, String reason) {
        Optional<SubjectRef> group = thing.getGroupId().map(id -> new SubjectRef(SubjectKind.GROUP, id));
        Optional<SubjectRef> collaboration = thing.getCollaborationId()
                .map(id -> new SubjectRef(SubjectKind.COLLABORATION, id));
        List<Seat> told = group.map(place -> held(place, Role.CHAIR)).orElse(List.of());
        if (told.isEmpty()) {
            told = group.map(place -> held(place, Role.CONVENER)).orElse(List.of());
        }
        if (told.isEmpty()) {
            told = collaboration.map(place -> held(place, Role.COORDINATOR)).orElse(List.of());
        }
        if (group.isEmpty() && collaboration.isEmpty()) {
            told = thing.getOrganisationId().map(this::administrators).orElse(List.of());
        }
        told.forEach(seat -> em
                .persist(new Notice(seat.getId(), thing.getRef(), GlassBroken.VERB, reason, clock.now())));
    }

    private List<Seat> administrators(long organisation) {
        return organisations.organisation(organisation).withHeirsOn(clock.today()).stream()
                .flatMap(one -> held(one.ref(), Role.ORGANISATION_ADMINISTRATOR).stream()).toList();
    }

    /** The seats of a role that somebody holds today. */
    private List<Seat> held(SubjectRef place, Role role) {
        return em.createNamedQuery("Holding.ofPlace", Holding.class)
                .setParameter("kind", place.kind()).setParameter("id", place.id())
                .setParameter("day", clock.today()).getResultList().stream().map(holding -> holding.getSeat())
                .filter(seat -> seat.getRole() == role).toList();
    }

    /** What the caller has open now. */
    public List<GlassRow> mine() {
        return em.createNamedQuery("BrokenGlass.openFor", BrokenGlass.class)
                .setParameter("account", caller.view().accountId()).setParameter("now", clock.now()).getResultList()
                .stream().map(glass -> new GlassRow(glass.getSubject(), glass.getReason(), glass.getOpenUntil()))
                .toList();
    }

    /** Until when a thing is open for the caller in this way; empty when it is not, or is readable anyway. */
    @Allowed(Right.EVERYBODY)
    public Optional<OffsetDateTime> openUntil(SubjectRef subject) {
        return things.openUntil(subject);
    }
}
