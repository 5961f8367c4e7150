package se.samverk.organisation.boundary;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.organisation.Account;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.organisation.Seat;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.NotFound;

/**
 * The way from a number to an organisation, a person, a seat or an account. That they exist may be
 * known by whoever got so far; what may be done with them is decided by whoever asks.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class OrganisationAccess {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

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

    public Account account(long id) {
        return existing(Account.class, id);
    }

    private <T> T existing(Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}
