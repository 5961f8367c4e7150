package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.register.RoleChange;
import se.samverk.register.RoleChoices;
import se.samverk.register.RoleFilter;
import se.samverk.register.RoleListView;
import se.samverk.register.RoleRow;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.Waiting;

/**
 * Who holds which role, for those who look after people: all of them for the portal's administrators, those of the own
 * collaborations for coordinators, those of the own organisation for its administrators. What giving or ending one
 * would mean is told here; {@link Seats} does it.
 */
@Stateless
@Allowed(Right.PEOPLE_ADMINISTRATOR)
public class RoleBook {
    private static final int PAGE = 50;
    private static final int MANY = 10_000;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Seats seats;

    @Inject
    private OrganisationAccess access;

    @Inject
    private ThingAccess things;

    @Inject
    private Things lists;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** A page of the roles held today that the caller looks after; a page beyond the last is the last. */
    public RoleListView list(RoleFilter filter, int page) {
        Predicate<Seat> concerns = concerns();
        List<RoleRow> all = em.createNamedQuery("Holding.validWithNames", Holding.class)
                .setParameter("day", clock.today()).getResultList().stream()
                .filter(holding -> filter.role() == null || holding.getSeat().getRole() == filter.role())
                .filter(holding -> has(holding.getPerson().getDisplayName(), filter.person())
                        && has(holding.getSeat().getOrganisation().getName(), filter.organisation())
                        && concerns.test(holding.getSeat()))
                .map(this::row).filter(row -> has(row.placeName(), filter.place()))
                .sorted(Comparator.comparing(RoleRow::role).thenComparing(RoleRow::placeName)
                        .thenComparing(RoleRow::holder))
                .toList();
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        return new RoleListView(all.subList((shown - 1) * PAGE, Math.min(shown * PAGE, all.size())), all.size(), shown,
                pages);
    }

    private static boolean has(String text, String wanted) {
        return wanted == null || wanted.isBlank()
                || text.toLowerCase(Locale.ROOT).contains(wanted.strip().toLowerCase(Locale.ROOT));
    }

    private RoleRow row(Holding holding) {
        Seat seat = holding.getSeat();
        LocalDate until = holding.getValidTo().or(seat::getValidTo).orElse(null);
        return new RoleRow(seat.getId(), seat.getRole(), seat.getPlace().orElse(null), placeName(seat),
                seat.getOrganisation().getName(), seat.getTitle(), holding.getPerson().getDisplayName(),
                holding.getValidFrom(), until, until == null && seats.mayGive(seat));
    }

    private String placeName(Seat seat) {
        return seat.getPlace().flatMap(things::ifReadable).map(Thing::getTitle).orElse("");
    }

    private Predicate<Seat> concerns() {
        CallerView me = caller.view();
        if (me.has(Role.SYSTEM_ADMINISTRATOR)) {
            return seat -> true;
        }
        Map<Long, Boolean> coordinated = new HashMap<>();
        return seat -> {
            SubjectRef place = seat.getPlace().orElse(null);
            if (place == null) {
                return false;
            }
            long organisation = seat.getOrganisation().getId();
            return me.has(Role.ORGANISATION_ADMINISTRATOR, organisation) || switch (place.kind()) {
                case GROUP -> me.coordinatesGroup(place.id());
                case COLLABORATION -> me.coordinates(place.id());
                default -> coordinated.computeIfAbsent(organisation, access::coordinates);
            };
        };
    }

    /** What the caller can choose from when giving a role. */
    public RoleChoices choices() {
        boolean portal = caller.view().has(Role.SYSTEM_ADMINISTRATOR);
        List<RoleChoices.Choice> places = em.createNamedQuery("Organisation.all", Organisation.class)
                .getResultList().stream().filter(one -> one.isOpenOn(clock.today()))
                .filter(one -> portal || seats.mayGive(Role.READER, one.getId(), one.getId()))
                .map(one -> new RoleChoices.Choice(one.getId(), one.getName(), "")).toList();
        List<Role> roles = Arrays.stream(Role.values()).filter(role -> !role.inGroup()).filter(role -> portal
                || role.place() == SubjectKind.ORGANISATION
                        && places.stream().anyMatch(place -> seats.mayGive(role, place.id(), place.id())))
                .toList();
        List<RoleChoices.Choice> collaborations = portal
                ? lists.ofKind(SubjectKind.COLLABORATION, MANY).stream()
                        .map(row -> new RoleChoices.Choice(row.ref().id(), row.title(), "")).toList()
                : List.of();
        return new RoleChoices(roles, places, collaborations,
                people(places.stream().map(RoleChoices.Choice::id).toList(), portal).stream()
                        .map(person -> new RoleChoices.Choice(person.getId(), person.getDisplayName(),
                                person.getTitle()))
                        .sorted(Comparator.comparing(RoleChoices.Choice::name)).toList());
    }

    private Collection<Person> people(Collection<Long> organisationIds, boolean portal) {
        if (portal) {
            return em.createNamedQuery("Holding.people", Person.class).setParameter("day", clock.today())
                    .getResultList();
        }
        return organisationIds.isEmpty()
                ? Set.of()
                : em.createNamedQuery("Holding.peopleOfOrganisations", Person.class)
                        .setParameter("organisations", organisationIds).setParameter("day", clock.today())
                        .getResultList();
    }

    /** What giving a role would mean. Fields in refusals: person, organisation, collaboration. */
    public RoleChange giving(@Valid GiveSeat order) {
        if (order.personId() == null) {
            throw new RuleBroken("role.nobody", "person");
        }
        if (order.role().place() != null && order.placeId() == null) {
            throw new RuleBroken("role.nowhere", "collaboration");
        }
        if (!seats.mayGive(order.role(), order.placeId(), order.organisationId())) {
            throw new NotAllowed();
        }
        Organisation organisation = access.organisation(order.organisationId());
        Person person = access.person(order.personId());
        List<Holding> held = holders(order.role(), order.placeId());
        if (held.stream().anyMatch(holding -> holding.getPerson().equals(person)
                && holding.getSeat().getOrganisation().equals(organisation))) {
            throw new RuleBroken("role.held", "person", person.getDisplayName());
        }
        String place = order.role().place() == null
                ? ""
                : things.readable(new SubjectRef(order.role().place(), order.placeId())).getTitle();
        return new RoleChange(order.role(), place, organisation.getName(), person.getDisplayName(), order.from(),
                names(held), 0);
    }

    private List<Holding> holders(Role role, Long placeId) {
        return em.createNamedQuery("Holding.validWithNames", Holding.class).setParameter("day", clock.today())
                .getResultList().stream().filter(holding -> holding.getSeat().getRole() == role
                        && holding.getSeat().getPlace().map(SubjectRef::id).equals(Optional.ofNullable(placeId)))
                .toList();
    }

    private static List<String> names(Collection<Holding> held) {
        return held.stream().map(holding -> holding.getPerson().getDisplayName()).sorted().toList();
    }

    /** What ending somebody's role would mean. */
    public RoleChange ending(long seatId) {
        Seat seat = access.seat(seatId);
        if (!seats.mayGive(seat)) {
            throw new NotFound();
        }
        Long place = seat.getPlace().map(SubjectRef::id).orElse(null);
        List<Holding> held = holders(seat.getRole(), place);
        Holding mine = held.stream().filter(holding -> holding.getSeat().equals(seat)).findFirst()
                .orElseThrow(NotFound::new);
        return new RoleChange(seat.getRole(), placeName(seat), seat.getOrganisation().getName(),
                mine.getPerson().getDisplayName(), clock.today(),
                names(held.stream().filter(holding -> holding != mine).toList()),
                em.createNamedQuery("Waiting.ofSeats", Waiting.class).setParameter("seats", Set.of(seatId))
                        .getResultList().size());
    }
}
