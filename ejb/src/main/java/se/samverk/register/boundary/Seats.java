package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.VacancyView;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.Waiting;

/** Seats: set up, given, left. Who may give which seat follows the table of permissions. */
@Stateless
@Allowed(Right.INTERNAL)
public class Seats {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Vacancies vacancies;

    /** Sets up a seat and, unless it stays empty, gives it to a person. Returns the seat's number. */
    @Allowed(Right.SIGNED_IN)
    public long give(@Valid GiveSeat order) {
        demandMayGive(order.role(), order.placeId(), order.organisationId());
        Organisation organisation = access.organisation(order.organisationId());
        SubjectRef place = order.role().place() == null
                ? null
                : new SubjectRef(order.role().place(), order.placeId());
        if (place != null && things.head(place).isEmpty()) {
            throw new NotFound();
        }
        if (order.role() == Role.CHAIR && hasHolder(place, Role.CHAIR)) {
            throw new RuleBroken("seat.oneChair", "role");
        }
        Seat seat = new Seat(order.role(), place, organisation, order.title(), order.from());
        em.persist(seat);
        if (order.personId() != null) {
            em.persist(new Holding(seat, access.person(order.personId()), order.from()));
        }
        if (order.personId() == null) {
            note("seat.setUp", seat, null);
        } else {
            note("seat.given", seat, order.personId());
        }
        followVacancies(seat);
        return seat.getId();
    }

    /** The holder leaves a seat after a day; the seat and what waits for it stay. */
    @Allowed(Right.SIGNED_IN)
    public void leave(long seatId, LocalDate lastDay) {
        Seat seat = access.seat(seatId);
        demandMayGive(seat);
        demandAnotherAdministrator(seat);
        holdings(seatId).forEach(holding -> holding.end(lastDay));
        audit.noteChange("seat.left", seat.getPlace().orElse(null), "seat " + seatId);
        followVacancies(seat);
    }

    /** The holder leaves a seat after a day, and the seat ends with it; refused while anything waits for the seat. */
    @Allowed(Right.SIGNED_IN)
    public void close(long seatId, LocalDate lastDay) {
        Seat seat = access.seat(seatId);
        demandMayGive(seat);
        demandAnotherAdministrator(seat);
        int waiting = em.createNamedQuery("Waiting.ofSeats", Waiting.class).setParameter("seats", Set.of(seatId))
                .getResultList().size();
        if (waiting > 0) {
            throw new RuleBroken("seat.stillAsked", "", waiting);
        }
        holdings(seatId).forEach(holding -> holding.end(lastDay));
        seat.end(lastDay);
        audit.noteChange("seat.closed", seat.getPlace().orElse(null), seat.getRole() + " seat " + seatId);
        followVacancies(seat);
    }

    private void demandAnotherAdministrator(Seat seat) {
        if (seat.getRole() == Role.SYSTEM_ADMINISTRATOR
                && em.createNamedQuery("Account.administratorsBeside", Long.class)
                        .setParameter("seat", seat.getId()).setParameter("day", clock.today()).getSingleResult() == 0) {
            throw new RuleBroken("seat.lastAdministrator", "");
        }
    }

    /** The seats of a place that are empty, or will be, and that the caller may fill. */
    @Allowed(Right.EVERYBODY)
    public List<SeatRow> toFill(SubjectRef place) {
        return rows(vacancies.of(place).stream().filter(this::mayGive).toList());
    }

    /** An empty seat that the caller may fill, and whom it may be given to. */
    @Allowed(Right.SIGNED_IN)
    public VacancyView vacancy(long seatId) {
        Seat seat = access.seat(seatId);
        demandMayGive(seat);
        return new VacancyView(rows(List.of(seat)).stream().findFirst().orElseThrow(NotFound::new), freeFrom(seat),
                candidates(seat).stream().map(Seats::candidate)
                        .sorted(Comparator.comparing(VacancyView.Candidate::name)).toList());
    }

    /** The people of the seat's organisation; anybody, for the portal's administrators. */
    private List<Person> candidates(Seat seat) {
        boolean everybody = caller.view().has(Role.SYSTEM_ADMINISTRATOR);
        TypedQuery<Person> people = em
                .createNamedQuery(everybody ? "Holding.people" : "Holding.peopleOfOrganisation", Person.class)
                .setParameter("day", clock.today());
        if (!everybody) {
            people.setParameter("organisation", seat.getOrganisation().getId());
        }
        return people.getResultList();
    }

    private static VacancyView.Candidate candidate(Person person) {
        return new VacancyView.Candidate(person.getId(), person.getDisplayName(), person.getTitle());
    }

    /** Gives an empty seat to a person, from the day after its last holder leaves. Field in refusals: person. */
    @Allowed(Right.SIGNED_IN)
    public void fill(@Valid FillSeat order) {
        Seat seat = access.seat(order.seatId());
        demandMayGive(seat);
        LocalDate from = freeFrom(seat);
        Person person = candidates(seat).stream().filter(one -> one.getId().equals(order.personId())).findFirst()
                .orElseThrow(() -> new RuleBroken("seat.speaksForAnother", "person", seat.getOrganisation().getName()));
        em.persist(new Holding(seat, person, from));
        note("seat.given", seat, order.personId());
        followVacancies(seat);
    }

    private LocalDate freeFrom(Seat seat) {
        LocalDate from = seat.getValidFrom().isAfter(clock.today()) ? seat.getValidFrom() : clock.today();
        for (Holding holding : em.createNamedQuery("Holding.ofSeatWithoutEnd", Holding.class)
                .setParameter("seat", seat.getId()).setParameter("day", clock.today()).getResultList()) {
            LocalDate last = holding.getValidTo()
                    .orElseThrow(() -> new RuleBroken("seat.taken", "person", holding.getPerson().getDisplayName()));
            from = last.isBefore(from) ? from : last.plusDays(1);
        }
        return from;
    }

    private void note(String act, Seat seat, Long personId) {
        audit.noteChange(act, seat.getPlace().orElse(null),
                seat.getRole() + " seat " + seat.getId() + (personId == null ? "" : " person " + personId));
    }

    private void demandMayGive(Seat seat) {
        if (!mayGive(seat)) {
            throw new NotAllowed();
        }
    }

    private void followVacancies(Seat seat) {
        seat.getPlace().ifPresent(vacancies::follow);
    }

    private void demandMayGive(Role role, Long placeId, long organisationId) {
        if (!mayGive(role, placeId, organisationId)) {
            throw new NotAllowed();
        }
    }

    /** Whether the caller may set up, give and end such a seat. */
    public boolean mayGive(Role role, Long placeId, long organisationId) {
        CallerView me = caller.view();
        boolean may = me.has(Role.SYSTEM_ADMINISTRATOR) && !role.inGroup() || switch (role) {
            case SYSTEM_ADMINISTRATOR, COORDINATOR, FUNDER -> false;
            case ORGANISATION_ADMINISTRATOR -> access.coordinates(organisationId);
            case READER -> access.coordinates(organisationId)
                    || me.has(Role.ORGANISATION_ADMINISTRATOR, organisationId);
            default -> placeId != null && (me.leads(placeId) || me.coordinatesGroup(placeId));
        };
        boolean servesAnother = (role == Role.READER || role == Role.ORGANISATION_ADMINISTRATOR)
                && (placeId == null || placeId != organisationId);
        return may && !servesAnother;
    }

    public boolean mayGive(Seat seat) {
        return mayGive(seat.getRole(), seat.getPlace().map(SubjectRef::id).orElse(null),
                seat.getOrganisation().getId());
    }

    private boolean hasHolder(SubjectRef place, Role role) {
        return em.createNamedQuery("Holding.ofPlace", Holding.class).setParameter("kind", place.kind())
                .setParameter("id", place.id()).setParameter("day", clock.today()).getResultList().stream()
                .anyMatch(holding -> holding.getSeat().getRole() == role);
    }

    private List<Holding> holdings(long seatId) {
        return em.createNamedQuery("Holding.ofSeat", Holding.class).setParameter("seat", seatId)
                .setParameter("day", clock.today()).getResultList();
    }

    /** The seats of a place today, with their holders' names for those who have signed in. */
    public List<SeatRow> ofPlace(SubjectRef place) {
        return rows(em.createNamedQuery("Seat.ofPlace", Seat.class).setParameter("kind", place.kind())
                .setParameter("id", place.id()).setParameter("day", clock.today()).getResultList());
    }

    /** The seats of organisations merged into one that have not been taken over there and that the caller may move. */
    public List<SeatRow> toTakeOver(long heir) {
        return rows(em.createNamedQuery("Seat.toTakeOver", Seat.class).setParameter("heir", heir).getResultList()
                .stream().filter(seat -> mayTakeOver(seat, heir)).toList());
    }

    /** Those who look after the heir; what only an administrator of the portal gives, only one moves. */
    private boolean mayTakeOver(Seat seat, long heir) {
        CallerView me = caller.view();
        boolean reserved = seat.getRole() == Role.COORDINATOR || seat.getRole() == Role.FUNDER
                || seat.getRole() == Role.SYSTEM_ADMINISTRATOR;
        return me.has(Role.SYSTEM_ADMINISTRATOR)
                || !reserved && (me.has(Role.ORGANISATION_ADMINISTRATOR, heir) || access.coordinates(heir));
    }

    /** Moves a seat that ends with its organisation, and who holds it on its last day, to the heir. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void takeOver(long seatId) {
        Seat seat = access.seat(seatId);
        Organisation heir = seat.getOrganisation().getSuccessor().orElseThrow(NotAllowed::new);
        if (!mayTakeOver(seat, heir.getId())) {
            throw new NotAllowed();
        }
        Seat next = seat.takeOver(heir);
        em.persist(next);
        LocalDate lastDay = seat.getValidTo().orElseThrow();
        for (Holding holding : em.createNamedQuery("Holding.ofSeat", Holding.class).setParameter("seat", seatId)
                .setParameter("day", lastDay).getResultList()) {
            em.persist(new Holding(next, holding.getPerson(), next.getValidFrom()));
        }
        audit.noteChange("seat.takenOver", next.getPlace().orElse(null),
                seat.getRole() + " seat " + seatId + " by seat " + next.getId());
        followVacancies(next);
    }

    /** The seats the caller holds. */
    @Allowed(Right.SIGNED_IN)
    public List<SeatRow> mine() {
        return rows(em.createNamedQuery("Holding.ofPerson", Holding.class)
                .setParameter("person", caller.view().personId()).setParameter("day", clock.today()).getResultList()
                .stream().map(Holding::getSeat).toList());
    }

    /** The seats that nobody holds, for those who can fill them; seats of other scopes are left out. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public List<SeatRow> empty() {
        CallerView me = caller.view();
        List<Seat> seats = em.createNamedQuery("Seat.empty", Seat.class).setParameter("day", clock.today())
                .getResultList().stream().filter(seat -> concerns(me, seat)).toList();
        return rows(seats);
    }

    private static boolean concerns(CallerView me, Seat seat) {
        return me.has(Role.SYSTEM_ADMINISTRATOR)
                || me.has(Role.ORGANISATION_ADMINISTRATOR, seat.getOrganisation().getId())
                || seat.getPlace().filter(place -> me.coordinatesGroup(place.id())).isPresent();
    }

    public List<SeatRow> rows(Collection<Seat> seats) {
        boolean namesShown = caller.view().signedIn();
        List<SeatRow> rows = new ArrayList<>();
        for (Seat seat : seats) {
            SubjectRef place = seat.getPlace().orElse(null);
            Thing thing = place == null ? null : things.ifReadable(place).orElse(null);
            boolean placeKnown = place == null || thing != null;
            if (placeKnown) {
                String holder = namesShown
                        ? holdings(seat.getId()).stream()
                                .map(holding -> holding.getPerson().getDisplayName()).findFirst().orElse("")
                        : null;
                rows.add(new SeatRow(seat.getId(), seat.getRole(), place, thing == null ? "" : thing.getTitle(),
                        seat.getOrganisation().getId(), seat.getOrganisation().getName(), seat.getTitle(), holder,
                        seat.getValidFrom()));
            }
        }
        return rows;
    }
}
