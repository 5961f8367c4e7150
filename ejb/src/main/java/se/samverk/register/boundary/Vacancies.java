package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;

/**
 * An empty seat, or one whose holder has announced to leave, waits for those who may fill it: in a
 * group for its leaders, else for the coordinator; a reader's seat for the organisation's
 * administrators; every other for the administrators of the portal.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class Vacancies {
    private static final String CLOSED = "CLOSED";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private Waitings waitings;

    @Inject
    private PortalClock clock;

    /** Lets what waits in a place follow its seats, after one of them was set up, left or filled. */
    public void follow(SubjectRef place) {
        em.flush();
        Set<Long> asked = new HashSet<>();
        for (Seat vacant : of(place)) {
            for (Seat filler : fillers(vacant, place)) {
                asked.add(filler.getId());
                waitings.ask(filler, WaitingVerb.FILL, place, null, null, name(vacant));
            }
        }
        waitings.settleBut(place, WaitingVerb.FILL, asked);
    }

    /** The seats of a place that are empty, or will be; none where the place is closed. */
    public List<Seat> of(SubjectRef place) {
        if (things.head(place).filter(head -> !CLOSED.equals(head.getState())).isEmpty()) {
            return List.of();
        }
        return em.createNamedQuery("Seat.vacantOfPlace", Seat.class).setParameter("kind", place.kind())
                .setParameter("id", place.id()).setParameter("day", clock.today()).getResultList();
    }

    /** What the seat is called; whose it is where its place does not say it. */
    private static String name(Seat seat) {
        String organisation = seat.getOrganisation().getName();
        if (seat.getTitle().isEmpty()) {
            return organisation;
        }
        return seat.getRole().place() == SubjectKind.ORGANISATION
                ? seat.getTitle()
                : seat.getTitle() + ", " + organisation;
    }

    private List<Seat> fillers(Seat vacant, SubjectRef place) {
        List<Seat> fillers = switch (vacant.getRole().place()) {
            case GROUP -> ofGroup(vacant, place);
            case ORGANISATION -> vacant.getRole() == Role.READER
                    ? seats(place, Role.ORGANISATION_ADMINISTRATOR)
                    : List.of();
            default -> List.of();
        };
        return fillers.isEmpty() && !vacant.getRole().inGroup()
                ? em.createNamedQuery("Seat.ofRole", Seat.class).setParameter("role", Role.SYSTEM_ADMINISTRATOR)
                        .setParameter("day", clock.today()).getResultList()
                : fillers;
    }

    private List<Seat> ofGroup(Seat vacant, SubjectRef group) {
        List<Seat> leaders = new ArrayList<>(seats(group, Role.CHAIR));
        leaders.addAll(seats(group, Role.CONVENER));
        leaders.remove(vacant);
        if (!leaders.isEmpty()) {
            return leaders;
        }
        return things.head(group).flatMap(Thing::getCollaborationId)
                .map(id -> seats(new SubjectRef(SubjectKind.COLLABORATION, id), Role.COORDINATOR)).orElse(List.of());
    }

    private List<Seat> seats(SubjectRef place, Role role) {
        return em.createNamedQuery("Seat.ofPlace", Seat.class).setParameter("kind", place.kind())
                .setParameter("id", place.id()).setParameter("day", clock.today()).getResultList().stream()
                .filter(seat -> seat.getRole() == role).toList();
    }
}
