package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.event.Happening;
import se.samverk.organisation.HolderRow;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.SeatView;
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
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.Waiting;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;

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

    @Inject
    private Waitings waitings;

    @Inject
    private Event<Happening> happenings;

    @Inject
    private Event<SeatPassedOn> passings;

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
        seat.getPlace().ifPresent(place -> waitings.settle(place, seatId, WaitingVerb.TAKE_OVER));
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
        return new VacancyView(row(seat), freeFrom(seat), choice(seat, null));
    }

    /** A seat that the caller may hand over, from when, and to whom. */
    @Allowed(Right.SIGNED_IN)
    public VacancyView successors(long seatId) {
        Seat seat = access.seat(seatId);
        demandMayGive(seat);
        Holding holding = current(seat);
        LocalDate first = holding.getValidFrom().plusDays(1);
        return new VacancyView(row(seat), first.isAfter(clock.today()) ? first : clock.today(),
                choice(seat, holding.getPerson()));
    }

    /** A seat that the caller may give a substitute, from when, and whom. */
    @Allowed(Right.SIGNED_IN)
    public VacancyView standIns(long seatId) {
        Seat seat = access.seat(seatId);
        demandMayGive(seat);
        return new VacancyView(row(seat), clock.today(), choice(seat, holder(seat)));
    }

    private List<VacancyView.Candidate> choice(Seat seat, Person without) {
        return candidates(seat).stream().filter(person -> !person.equals(without)).map(Seats::candidate)
                .sorted(Comparator.comparing(VacancyView.Candidate::name)).toList();
    }

    private SeatRow row(Seat seat) {
        return rows(List.of(seat)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private Person holder(Seat seat) {
        return holdings(seat.getId()).stream().map(Holding::getPerson).findFirst().orElse(null);
    }

    /** Who holds the seat now or, if nobody does, will. */
    private Holding current(Seat seat) {
        List<Holding> held = em.createNamedQuery("Holding.ofSeatWithoutEnd", Holding.class)
                .setParameter("seat", seat.getId()).setParameter("day", clock.today()).getResultList();
        return held.stream().filter(holding -> !holding.getValidFrom().isAfter(clock.today())).findFirst()
                .or(() -> held.stream().findFirst())
                .orElseThrow(() -> new RuleBroken("seat.R9.vacant", "person", seat.getOrganisation().getName()));
    }

    /**
     * Hands a seat to another person from a day (R9). What was arranged for that day before is replaced;
     * what waits for the seat and what it owns stays with it. Fields in refusals: person, from.
     */
    @Allowed(Right.SIGNED_IN)
    public void handOver(@Valid HandOverSeat order) {
        Seat seat = access.seat(order.seatId());
        demandMayGive(seat);
        demandAnotherAdministrator(seat);
        Holding holding = current(seat);
        Person next = chosen(seat, order.personId());
        demandValid(seat, order.from());
        demandOneChair(seat, order.from());
        em.createNamedQuery("Holding.ofSeatWithoutEnd", Holding.class).setParameter("seat", seat.getId())
                .setParameter("day", clock.today()).getResultList().stream().filter(other -> !other.equals(holding))
                .forEach(em::remove);
        passOn(holding.handOver(next, order.from()));
    }

    private void passOn(Holding following) {
        Seat seat = following.getSeat();
        em.persist(following);
        em.flush();
        note("seat.handedOver", seat, following.getPerson().getId());
        tell(seat, "seat.handedOver");
        introduceIfBegun(following);
        followVacancies(seat);
    }

    /**
     * A held seat to which the caller may invite somebody from a day. A seat whose successor is arranged gets no other
     * one by invitation. Fields in refusals: from.
     */
    public Seat heldForInviting(long seatId, Invitation.Task task, LocalDate from) {
        Seat seat = access.seat(seatId);
        demandMayGive(seat);
        demandValid(seat, from);
        if (task == Invitation.Task.STAND_IN) {
            seat.substitute(from);
        } else {
            demandAnotherAdministrator(seat);
            Holding holding = current(seat);
            held(seat).stream().filter(other -> !other.getPerson().equals(holding.getPerson())).findFirst()
                    .ifPresent(successor -> {
                        throw new RuleBroken("invitation.successor", "", successor.getPerson().getDisplayName(),
                                successor.getValidFrom());
                    });
            if (!from.isAfter(holding.getValidFrom())) {
                throw new RuleBroken("seat.R9.tooEarly", "from", holding.getPerson().getDisplayName(),
                        holding.getValidFrom());
            }
            demandOneChair(seat, from);
        }
        return seat;
    }

    /** Who holds a seat now or, if nobody does, will; null when it is empty. */
    public Person holderOf(Seat seat) {
        return held(seat).stream().findFirst().map(Holding::getPerson).orElse(null);
    }

    /** Brings whoever has accepted an invitation into the seat, which somebody held when they were invited. */
    public void enterHeld(Invitation invitation, Person person) {
        Seat seat = invitation.getSeat().orElseThrow();
        LocalDate from = later(invitation.getFrom().orElseThrow(), clock.today());
        if (invitation.getTask().orElseThrow() == Invitation.Task.STAND_IN) {
            standIn(seat, person, from);
        } else {
            follow(seat, invitation.getHolder().orElse(null), person, from);
        }
    }

    /** The holder's successor takes over; not when the seat has passed to somebody else since the invitation. */
    private void follow(Seat seat, Person former, Person next, LocalDate wanted) {
        demandAnotherAdministrator(seat);
        List<Holding> held = held(seat);
        if (held.stream().anyMatch(holding -> !holding.getPerson().equals(former))) {
            throw new RuleBroken("invitation.seatPassed", "");
        }
        Holding holding = held.stream().findFirst().orElse(null);
        LocalDate from = holding == null ? wanted : later(wanted, holding.getValidFrom().plusDays(1));
        demandValid(seat, from);
        demandOneChair(seat, from);
        passOn(holding == null ? new Holding(seat, next, from).unintroduced() : holding.handOver(next, from));
    }

    /** The holdings that have not ended, those begun first. */
    private List<Holding> held(Seat seat) {
        return em.createNamedQuery("Holding.ofSeatWithoutEnd", Holding.class).setParameter("seat", seat.getId())
                .setParameter("day", clock.today()).getResultList().stream()
                .sorted(Comparator.comparing(holding -> holding.getValidFrom().isAfter(clock.today()))).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void demandValid(Seat seat, LocalDate from) {
        if (!seat.isValidOn(from)) {
            throw new RuleBroken("seat.R9.ended", "from", seat.getValidTo().orElse(seat.getValidFrom()));
        }
    }

    private Person chosen(Seat seat, long personId) {
        return candidates(seat).stream().filter(one -> one.getId() == personId).findFirst()
                .orElseThrow(() -> new RuleBroken("seat.speaksForAnother", "person", seat.getOrganisation().getName()));
    }

    private void demandOneChair(Seat seat, LocalDate from) {
        if (seat.getRole() != Role.CHAIR) {
            return;
        }
        SubjectRef group = seat.getPlace().orElseThrow();
        em.createNamedQuery("Holding.ofPlaceSince", Holding.class).setParameter("kind", group.kind())
                .setParameter("id", group.id()).setParameter("day", from).getResultList().stream()
                .filter(other -> other.getSeat().getRole() == Role.CHAIR && !other.getSeat().equals(seat)).findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken("seat.oneChair", "person");
                });
    }

    private void tell(Seat seat, String verb) {
        seat.getPlace().ifPresent(
                place -> happenings.fire(new SeatChanged(place, verb, List.of(seat.getOrganisation().getName()))));
    }

    private void introduceIfBegun(Holding holding) {
        if (!holding.getValidFrom().isAfter(clock.today())) {
            introduce(holding);
        }
    }

    /** The new holder is asked to read up, and whoever knew the former one by name follows. */
    private void introduce(Holding holding) {
        holding.introduce();
        Seat seat = holding.getSeat();
        SubjectRef place = seat.getPlace().orElse(null);
        if (place == null) {
            return;
        }
        waitings.settle(place, seat.getId(), WaitingVerb.TAKE_OVER);
        em.flush();
        waitings.ask(seat, WaitingVerb.TAKE_OVER, place, null, null, seat.getOrganisation().getName());
        Long former = em.createNamedQuery("Holding.everOfSeat", Holding.class).setParameter("seat", seat.getId())
                .getResultList().stream().filter(other -> other.getValidFrom().isBefore(holding.getValidFrom()))
                .map(other -> other.getPerson().getId()).findFirst().orElse(null);
        passings.fire(new SeatPassedOn(place, seat.getId(), former, holding.getPerson().getId()));
    }

    /** Introduces those whose first day has come. */
    @Allowed(Right.INTERNAL)
    public void startDay() {
        em.createNamedQuery("Holding.toIntroduce", Holding.class).setParameter("day", clock.today()).getResultList()
                .forEach(this::introduce);
    }

    /** The caller has read what a seat it holds was handed over with. */
    @Allowed(Right.SIGNED_IN)
    public void readUp(long seatId) {
        if (!caller.view().seatIds().contains(seatId)) {
            throw new NotAllowed();
        }
        access.seat(seatId).getPlace().ifPresent(place -> waitings.settle(place, seatId, WaitingVerb.TAKE_OVER));
    }

    /** Lets somebody stand in for a seat's holder (R10). Returns the seat made for it. Fields in refusals: person, from. */
    @Allowed(Right.SIGNED_IN)
    public long addSubstitute(@Valid AddSubstitute order) {
        Seat seat = access.seat(order.seatId());
        demandMayGive(seat);
        return standIn(seat, chosen(seat, order.personId()), order.from());
    }

    private long standIn(Seat seat, Person person, LocalDate from) {
        if (person.equals(holder(seat))) {
            throw new RuleBroken("seat.R10.same", "person", person.getDisplayName());
        }
        demandValid(seat, from);
        Seat standIn = seat.substitute(from);
        em.persist(standIn);
        Holding holding = new Holding(standIn, person, from).unintroduced();
        em.persist(holding);
        em.flush();
        note("seat.substituted", standIn, person.getId());
        tell(standIn, "seat.substituted");
        introduceIfBegun(holding);
        return standIn.getId();
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
        demandOneChair(seat, from);
        Holding holding = new Holding(seat, chosen(seat, order.personId()), from).unintroduced();
        em.persist(holding);
        em.flush();
        note("seat.given", seat, order.personId());
        introduceIfBegun(holding);
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

    /** Gives a seat to whoever has accepted it: the empty one of the role, place and organisation, else a new one. */
    public void enter(Role role, SubjectRef place, Organisation organisation, Person person, String title) {
        Seat seat = em.createNamedQuery("Seat.vacantOfRole", Seat.class).setParameter("role", role)
                .setParameter("organisation", organisation.getId())
                .setParameter("id", place == null ? 0L : place.id()).setParameter("day", clock.today())
                .getResultList().stream().findFirst().orElse(null);
        if (seat == null) {
            if (role == Role.CHAIR && hasHolder(place, Role.CHAIR)) {
                throw new RuleBroken("seat.oneChair", "role");
            }
            seat = new Seat(role, place, organisation, title, clock.today());
            em.persist(seat);
        }
        em.persist(new Holding(seat, person, clock.today()));
        note("seat.given", seat, person.getId());
        followVacancies(seat);
    }

    /** Whether the caller may give seats of a role in a place on behalf of an organisation. */
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
        return on(place, clock.today());
    }

    /** The seats of a place, or of an organisation anywhere, on any day, and who held them then. */
    @Allowed(Right.EVERYBODY)
    public List<SeatRow> on(SubjectRef whose, LocalDate day) {
        if (things.ifReadable(whose).isEmpty()) {
            throw new NotFound();
        }
        return rows(whose.kind() == SubjectKind.ORGANISATION
                ? em.createNamedQuery("Seat.ofOrganisation", Seat.class).setParameter("organisation", whose.id())
                        .setParameter("day", day).getResultList()
                : em.createNamedQuery("Seat.ofPlace", Seat.class).setParameter("kind", whose.kind())
                        .setParameter("id", whose.id()).setParameter("day", day).getResultList(),
                day);
    }

    /** A seat's own page, for those who may read of its place. */
    @Allowed(Right.EVERYBODY)
    public SeatView view(long seatId) {
        Seat seat = access.seat(seatId);
        boolean mine = caller.view().seatIds().contains(seatId);
        if (!mayKnow(seat)) {
            throw new NotFound();
        }
        SeatRow row = row(seat);
        List<Seat> standIns = em.createNamedQuery("Seat.substitutesOf", Seat.class).setParameter("seat", seatId)
                .setParameter("day", clock.today()).getResultList();
        return new SeatView(row, seat.getValidTo().orElse(null), caller.view().signedIn() ? holders(seat) : List.of(),
                rows(standIns), seat.getSubstituteFor().map(this::row).orElse(null), mine,
                row.givable() && seat.getRole().hasSubstitutes());
    }

    /** Some seats by their numbers, also those that have ended, so far as the caller may read of their places. */
    @Allowed(Right.SIGNED_IN)
    public List<SeatRow> numbered(Set<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return rows(em.createNamedQuery("Seat.numbered", Seat.class).setParameter("numbers", numbers).getResultList()
                .stream().filter(this::mayKnow).toList());
    }

    private boolean mayKnow(Seat seat) {
        return seat.getPlace().isPresent() || caller.view().seatIds().contains(seat.getId())
                || caller.view().has(Role.SYSTEM_ADMINISTRATOR);
    }

    private List<HolderRow> holders(Seat seat) {
        return em.createNamedQuery("Holding.everOfSeat", Holding.class).setParameter("seat", seat.getId())
                .getResultList().stream()
                .map(holding -> new HolderRow(holding.getPerson().getDisplayName(), holding.getValidFrom(),
                        holding.getValidTo().orElse(null), holding.getValidFrom().isAfter(clock.today())))
                .toList();
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
        return rows(seats, clock.today());
    }

    /** As rows, a substitute's seat after the one it stands in for; organisations by their name of the day. */
    private List<SeatRow> rows(Collection<Seat> seats, LocalDate day) {
        CallerView me = caller.view();
        Map<Long, String> holders = me.signedIn() ? holderNames(seats, day) : Map.of();
        List<SeatRow> rows = new ArrayList<>();
        for (Seat seat : inOrder(seats)) {
            SubjectRef place = seat.getPlace().orElse(null);
            Thing thing = place == null ? null : things.ifReadable(place).orElse(null);
            if (place == null || thing != null) {
                Seat ordinary = seat.getSubstituteFor().orElse(null);
                rows.add(new SeatRow(seat.getId(), seat.getRole(), place, thing == null ? "" : thing.getTitle(),
                        seat.getOrganisation().getId(), seat.getOrganisation().nameOn(day), seat.getTitle(),
                        me.signedIn() ? holders.getOrDefault(seat.getId(), "") : null, seat.getValidFrom(),
                        ordinary == null ? null : ordinary.getId(),
                        ordinary == null ? "" : holders.getOrDefault(ordinary.getId(), ""),
                        me.signedIn() && mayGive(seat)));
            }
        }
        return rows;
    }

    private static List<Seat> inOrder(Collection<Seat> seats) {
        List<Seat> order = new ArrayList<>(seats);
        order.removeIf(seat -> seat.getSubstituteFor().filter(seats::contains).isPresent());
        for (Seat seat : seats) {
            seat.getSubstituteFor().filter(seats::contains)
                    .ifPresent(ordinary -> order.add(order.indexOf(ordinary) + 1, seat));
        }
        return order;
    }

    private Map<Long, String> holderNames(Collection<Seat> seats, LocalDate day) {
        Set<Long> ids = new HashSet<>();
        for (Seat seat : seats) {
            ids.add(seat.getId());
            seat.getSubstituteFor().ifPresent(ordinary -> ids.add(ordinary.getId()));
        }
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createNamedQuery("Holding.ofSeats", Holding.class).setParameter("seats", ids).setParameter("day", day)
                    .getResultList().forEach(
                            holding -> names.putIfAbsent(holding.getSeat().getId(),
                                    holding.getPerson().getDisplayName()));
        }
        return names;
    }
}
