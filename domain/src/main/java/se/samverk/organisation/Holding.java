package se.samverk.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;

/** That a person holds a seat, from a day to a day. */
@Entity
@NamedQuery(name = "Holding.ofPerson", query = """
        select h from Holding h join fetch h.seat join fetch h.seat.organisation
        where h.person.id = :person and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)
        and h.seat.validFrom <= :day and (h.seat.validTo is null or h.seat.validTo >= :day)
        order by h.id""")
@NamedQuery(name = "Holding.everOfPerson", query = """
        select h from Holding h join fetch h.seat join fetch h.seat.organisation
        where h.person.id = :person order by h.validFrom desc, h.id desc""")
@NamedQuery(name = "Holding.ofPersons", query = """
        select h from Holding h join fetch h.seat join fetch h.seat.organisation
        where h.person.id in :persons and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)
        and h.seat.validFrom <= :day and (h.seat.validTo is null or h.seat.validTo >= :day)""")
@NamedQuery(name = "Holding.ofPlace", query = """
        select h from Holding h join fetch h.seat join fetch h.person
        where h.seat.placeKind = :kind and h.seat.placeId = :id
        and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)
        and h.seat.validFrom <= :day and (h.seat.validTo is null or h.seat.validTo >= :day)
        order by h.id""")
@NamedQuery(name = "Holding.ofSeat", query = """
        select h from Holding h join fetch h.person
        where h.seat.id = :seat and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)""")
@NamedQuery(name = "Holding.peopleOfOrganisation", query = """
        select distinct p from Holding h join h.person p join h.seat s join s.organisation o
        where (o.id = :organisation or o.parent.id = :organisation)
        and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)""")
@NamedQuery(name = "Holding.peopleOfOrganisations", query = """
        select distinct p from Holding h join h.person p join h.seat s join s.organisation o
        where (o.id in :organisations or o.parent.id in :organisations)
        and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)""")
@NamedQuery(name = "Holding.everOfPerson", query = """
        select h from Holding h join fetch h.seat join fetch h.seat.organisation
        where h.person.id = :person order by h.validFrom desc, h.id desc""")
@NamedQuery(name = "Holding.everOfPersons", query = """
        select h from Holding h join fetch h.person join fetch h.seat join fetch h.seat.organisation
        where h.person.id in :persons""")
@NamedQuery(name = "Holding.people", query = """
        select distinct p from Holding h join h.person p
        where h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)""")
@NamedQuery(name = "Holding.ofSeatWithoutEnd", query = """
        select h from Holding h where h.seat.id = :seat and (h.validTo is null or h.validTo >= :day)
        order by h.validFrom desc""")
@NamedQuery(name = "Holding.ofSeats", query = """
        select h from Holding h join fetch h.person
        where h.seat.id in :seats and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)
        order by h.id""")
@NamedQuery(name = "Holding.everOfSeat", query = """
        select h from Holding h join fetch h.person where h.seat.id = :seat order by h.validFrom desc, h.id desc""")
@NamedQuery(name = "Holding.ofPlaceSince", query = """
        select h from Holding h join fetch h.seat
        where h.seat.placeKind = :kind and h.seat.placeId = :id and (h.validTo is null or h.validTo >= :day)
        and (h.seat.validTo is null or h.seat.validTo >= :day) order by h.id""")
@NamedQuery(name = "Holding.toIntroduce", query = """
        select h from Holding h join fetch h.seat join fetch h.person where h.introduced = false
        and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day) order by h.id""")
@NamedQuery(name = "Holding.valid", query = """
        select h from Holding h join fetch h.seat
        where h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)
        and h.seat.validFrom <= :day and (h.seat.validTo is null or h.seat.validTo >= :day)""")
@NamedQuery(name = "Holding.validWithNames", query = """
        select h from Holding h join fetch h.person join fetch h.seat join fetch h.seat.organisation
        where h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)
        and h.seat.validFrom <= :day and (h.seat.validTo is null or h.seat.validTo >= :day)""")
@NamedQuery(name = "Holding.ofOrganisation", query = """
        select h from Holding h join fetch h.seat
        where h.seat.organisation.id = :organisation
        and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)
        and h.seat.validFrom <= :day and (h.seat.validTo is null or h.seat.validTo >= :day)""")
public class Holding extends Kept {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "seat_id", nullable = false)
    private Seat seat;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", nullable = false)
    private Person person;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private boolean introduced = true;

    protected Holding() {
    }

    public Holding(Seat seat, Person person, LocalDate validFrom) {
        this.seat = Objects.requireNonNull(seat);
        this.person = Objects.requireNonNull(person);
        this.validFrom = Objects.requireNonNull(validFrom);
        if (!seat.getOrganisation().isOpenOn(validFrom)) {
            throw new RuleBroken("organisation.R4", "person", seat.getOrganisation().getName());
        }
    }

    /** The person leaves the seat after {@code lastDay}; the seat and its waitings stay. */
    public void end(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            throw new RuleBroken("seat.endsTooEarly", "lastDay", validFrom);
        }
        validTo = lastDay;
    }

    /**
     * Hands the seat to somebody else from a day (R9). This holding ends the day before, unless it was
     * to end earlier; the next one begins, and its person is to be introduced on that day.
     */
    public Holding handOver(Person next, LocalDate from) {
        if (!from.isAfter(validFrom)) {
            throw new RuleBroken("seat.R9.tooEarly", "from", person.getDisplayName(), validFrom);
        }
        if (person.equals(next)) {
            throw new RuleBroken("seat.R9.same", "person", person.getDisplayName());
        }
        LocalDate lastDay = from.minusDays(1);
        Holding following = new Holding(seat, next, from);
        following.introduced = false;
        if (validTo == null || validTo.isAfter(lastDay)) {
            validTo = lastDay;
        }
        return following;
    }

    /** Notes that the person has yet to meet what the seat holds, on the day it is theirs. */
    public Holding unintroduced() {
        introduced = false;
        return this;
    }

    /** Notes that the person has been told what the seat holds. */
    public void introduce() {
        introduced = true;
    }

    public boolean isIntroduced() {
        return introduced;
    }

    public Seat getSeat() {
        return seat;
    }

    public Person getPerson() {
        return person;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public Optional<LocalDate> getValidTo() {
        return Optional.ofNullable(validTo);
    }
}
