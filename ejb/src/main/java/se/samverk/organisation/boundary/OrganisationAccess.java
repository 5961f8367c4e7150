package se.samverk.organisation.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.organisation.Account;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectRef;

/**
 * The way from a number to an organisation, a person, a seat or an account. That they exist may be
 * known by whoever got so far; what may be done with them is decided by whoever asks.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class OrganisationAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    public Organisation organisation(long id) {
        return existing(Organisation.class, id);
    }

    /** Null when no number is given; a number of nothing is still refused. */
    public Organisation organisationOrNone(Long id) {
        return id == null ? null : organisation(id);
    }

    public Person person(long id) {
        return existing(Person.class, id);
    }

    public Seat seat(long id) {
        return existing(Seat.class, id);
    }

    public Invitation invitation(long id) {
        return existing(Invitation.class, id);
    }

    public Account account(long id) {
        return existing(Account.class, id);
    }

    /** Whether the caller coordinates a collaboration in which, or in whose groups, the organisation holds a seat today. */
    public boolean coordinates(long organisation) {
        CallerView me = caller.view();
        return me.has(Role.COORDINATOR) && em.createNamedQuery("Seat.ofOrganisation", Seat.class)
                .setParameter("organisation", organisation)
                .setParameter("day", clock.today()).getResultList().stream()
                .anyMatch(seat -> seat.getPlace().filter(place -> coordinates(me, place)).isPresent());
    }

    private static boolean coordinates(CallerView me, SubjectRef place) {
        return switch (place.kind()) {
            case GROUP -> me.coordinatesGroup(place.id());
            case COLLABORATION -> me.coordinates(place.id());
            default -> false;
        };
    }

    private <T> T existing(Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}
