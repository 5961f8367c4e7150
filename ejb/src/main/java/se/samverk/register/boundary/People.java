package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.organisation.Account;
import se.samverk.organisation.Holding;
import se.samverk.organisation.LiveSession;
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
import se.samverk.platform.SeatHeld;
import se.samverk.register.PersonFilter;
import se.samverk.register.PersonListView;
import se.samverk.register.PersonRow;
import se.samverk.register.PersonView;
import se.samverk.register.PersonView.Held;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/**
 * The people of the portal, for those who administer people: all for administrators of the portal, those of the
 * organisations of their collaborations for coordinators, their own for administrators of an organisation.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class People {
    private static final int PAGE = 50;
    private static final Set<Long> NONE = Set.of(-1L);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private ThingAccess things;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** A page of the people in the caller's scope, by name. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public PersonListView list(PersonFilter filter, int page) {
        boolean all = seesEverybody() && filter.organisation() == null;
        int total = Math.toIntExact(asked(all, all ? "Person.numberListed" : "Person.numberListedOf", Long.class,
                filter).getSingleResult());
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        List<Person> people = asked(all, all ? "Person.listed" : "Person.listedOf", Person.class, filter)
                .setFirstResult((shown - 1) * PAGE).setMaxResults(PAGE).getResultList();
        return new PersonListView(rows(people), total, shown, pages);
    }

    private <T> TypedQuery<T> asked(boolean all, String name, Class<T> type, PersonFilter filter) {
        String text = filter.text() == null ? "" : filter.text().strip().replaceAll("[%_\\\\]", " ").strip();
        TypedQuery<T> query = em.createNamedQuery(name, type)
                .setParameter("pattern", "%" + text.toLowerCase(Locale.ROOT) + "%")
                .setParameter("accountStates", filter.state() == null
                        ? EnumSet.allOf(Account.Status.class)
                        : EnumSet.of(filter.state()));
        return all ? query : query.setParameter("organisations", organisations(filter.organisation()));
    }

    private Set<Long> organisations(Long wanted) {
        if (wanted == null) {
            return scope();
        }
        return seesEverybody() || scope().contains(wanted) ? Set.of(wanted) : NONE;
    }

    private boolean seesEverybody() {
        return caller.view().has(Role.SYSTEM_ADMINISTRATOR);
    }

    /** The organisations whose people the caller looks after; never empty, as a query demands. */
    private Set<Long> scope() {
        CallerView me = caller.view();
        Set<Long> organisations = new HashSet<>();
        Set<Long> collaborations = new HashSet<>();
        for (SeatHeld seat : me.seats()) {
            if (seat.role() == Role.ORGANISATION_ADMINISTRATOR) {
                organisations.add(seat.organisationId());
            } else if (seat.role() == Role.COORDINATOR) {
                collaborations.add(seat.placeId());
            }
        }
        if (!collaborations.isEmpty()) {
            organisations.addAll(em.createNamedQuery("Seat.organisationsOfPlaces", Long.class)
                    .setParameter("groups", me.groupsCoordinated().isEmpty() ? NONE : me.groupsCoordinated())
                    .setParameter("collaborations", collaborations).setParameter("day", clock.today())
                    .getResultList());
        }
        return organisations.isEmpty() ? NONE : organisations;
    }

    private List<PersonRow> rows(List<Person> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<Long> numbers = people.stream().map(Person::getId).toList();
        Map<Long, Account> byPerson = new HashMap<>();
        em.createNamedQuery("Account.ofPersons", Account.class).setParameter("persons", numbers).getResultList()
                .forEach(account -> byPerson.putIfAbsent(account.getPerson().getId(), account));
        Map<Long, Set<String>> organisations = new HashMap<>();
        em.createNamedQuery("Holding.ofPersons", Holding.class).setParameter("persons", numbers)
                .setParameter("day", clock.today()).getResultList()
                .forEach(holding -> organisations.computeIfAbsent(holding.getPerson().getId(), any -> new HashSet<>())
                        .add(holding.getSeat().getOrganisation().getName()));
        return people.stream().map(person -> {
            Account account = byPerson.get(person.getId());
            return new PersonRow(person.getId(), person.getDisplayName(), person.getTitle(),
                    joined(organisations.getOrDefault(person.getId(), Set.of())), account.isActive(),
                    account.getLastSeenAt().orElse(null));
        }).toList();
    }

    private static String joined(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    /** A person with their seats now and before; not found for those who do not look after any of them. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public PersonView view(long id) {
        Person person = access.person(id);
        List<Holding> ever = em.createNamedQuery("Holding.everOfPerson", Holding.class).setParameter("person", id)
                .getResultList();
        Set<Long> scope = scope();
        if (!seesEverybody()
                && ever.stream().noneMatch(one -> scope.contains(one.getSeat().getOrganisation().getId()))) {
            throw new NotFound();
        }
        Account account = em.createNamedQuery("Account.ofPersons", Account.class)
                .setParameter("persons", List.of(id)).getResultList().stream().findFirst()
                .orElseThrow(NotFound::new);
        LocalDate today = clock.today();
        List<Held> now = new ArrayList<>();
        List<Held> before = new ArrayList<>();
        for (Holding holding : ever) {
            boolean ended = last(holding) != null && last(holding).isBefore(today);
            (ended ? before : now).add(held(holding));
        }
        int sessions = em.createNamedQuery("LiveSession.ofAccount", LiveSession.class)
                .setParameter("account", account.getId()).getResultList().size();
        return new PersonView(id, person.getDisplayName(), person.getTitle(), account.getUsername(),
                account.getMail().orElse(""), account.isActive(), account.getLastSeenAt().orElse(null), sessions,
                accounts.mayManage(account), account.getId().equals(caller.view().accountId()), now, before);
    }

    private static LocalDate last(Holding holding) {
        LocalDate own = holding.getValidTo().orElse(null);
        LocalDate ofSeat = holding.getSeat().getValidTo().orElse(null);
        return own == null || ofSeat != null && ofSeat.isBefore(own) ? ofSeat : own;
    }

    private Held held(Holding holding) {
        Seat seat = holding.getSeat();
        SubjectRef place = seat.getPlace().orElse(null);
        Thing thing = place == null ? null : things.ifReadable(place).orElse(null);
        return new Held(seat.getRole(), thing == null ? null : place, thing == null ? "" : thing.getTitle(),
                seat.getOrganisation().getName(), seat.getTitle(), holding.getValidFrom(), last(holding));
    }

    /** The names of some people by their numbers, of those the caller looks after. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public Map<Long, String> names(Set<Long> numbers) {
        Map<Long, String> names = new HashMap<>();
        if (numbers.isEmpty()) {
            return names;
        }
        Set<Long> scope = scope();
        em.createNamedQuery("Holding.everOfPersons", Holding.class).setParameter("persons", numbers).getResultList()
                .stream()
                .filter(one -> seesEverybody() || scope.contains(one.getSeat().getOrganisation().getId()))
                .map(Holding::getPerson).forEach(person -> names.put(person.getId(), person.getDisplayName()));
        return names;
    }

    /** The organisations whose people the caller looks after, for a choice: number and name. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public Map<Long, String> organisations() {
        Set<Long> scope = scope();
        List<Organisation> all = em.createNamedQuery("Organisation.all", Organisation.class).getResultList().stream()
                .filter(one -> one.isOpenOn(clock.today()) && (seesEverybody() || scope.contains(one.getId())))
                .toList();
        Map<Long, String> names = new LinkedHashMap<>();
        all.forEach(organisation -> names.put(organisation.getId(), organisation.getName()));
        return names;
    }
}
