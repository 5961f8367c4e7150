package se.samverk.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.samverk.organisation.Account;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.shared.Audience;

/**
 * Who calls. Read from the database at every request, so that a disabled account or a lost seat
 * has effect at the next one; nothing of it is kept in the session.
 */
@RequestScoped
public class Caller {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private SecurityContext security;

    @Inject
    private PortalClock clock;

    private CallerView view;

    /** The caller of this request. */
    public CallerView view() {
        if (view == null) {
            Principal principal = security.getCallerPrincipal();
            view = principal == null ? CallerView.nobody() : read(principal.getName());
        }
        return view;
    }

    public Set<Audience> audiences() {
        return view().audiences();
    }

    /** The audience keys as text, for a query parameter; never empty. */
    public Set<String> audienceKeys() {
        return Audience.keys(audiences());
    }

    /** Forgets what was read, when the request itself has changed the caller's rights. */
    public void readAgain() {
        view = view == null || !view.signedIn() ? null : read(view.username());
    }

    /**
     * Does something as another account: the demo tells its stories so, a digest is put together as its receiver, and an
     * invitation is tried as whoever sent it.
     */
    public void actAs(String username, Runnable story) {
        CallerView before = view;
        view = read(username);
        if (!view.signedIn()) {
            view = before;
            throw new IllegalArgumentException("no active account " + username);
        }
        try {
            story.run();
        } finally {
            view = before;
        }
    }

    private CallerView read(String username) {
        List<Account> found = em.createNamedQuery("Account.byUsername", Account.class)
                .setParameter("username", Account.normalise(username)).getResultList();
        if (found.isEmpty() || !found.get(0).isActive()) {
            return CallerView.nobody();
        }
        Account account = found.get(0);
        LocalDate today = clock.today();
        List<SeatHeld> seats = new ArrayList<>();
        for (Holding holding : em.createNamedQuery("Holding.ofPerson", Holding.class)
                .setParameter("person", account.getPerson().getId()).setParameter("day", today).getResultList()) {
            Seat seat = holding.getSeat();
            seats.add(new SeatHeld(seat.getId(), seat.getRole(), seat.getPlace().map(place -> place.id()).orElse(null),
                    seat.getOrganisation().getId(), seat.getOrganisation().getName()));
        }
        Set<Long> coordinated = groupsCoordinated(seats);
        return new CallerView(account.getId(), account.getPerson().getId(), account.getUsername(),
                account.getPerson().getDisplayName(), List.copyOf(seats), coordinated,
                audiences(seats, coordinated, today));
    }

    private Set<Long> groupsCoordinated(List<SeatHeld> seats) {
        Set<Long> collaborations = new HashSet<>();
        for (SeatHeld seat : seats) {
            if (seat.role() == Role.COORDINATOR) {
                collaborations.add(seat.placeId());
            }
        }
        return collaborations.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createNamedQuery("WorkingGroup.idsOfCollaborations", Long.class)
                        .setParameter("collaborations", collaborations).getResultList());
    }

    /** Some organisations, with those that they have taken over, and so on. */
    private Set<Long> withTakenOver(Set<Long> organisations, LocalDate today) {
        Set<Long> all = new HashSet<>(organisations);
        Set<Long> heirs = organisations;
        while (!heirs.isEmpty()) {
            heirs = em.createNamedQuery("Organisation.takenOverBy", Long.class).setParameter("organisations", heirs)
                    .setParameter("day", today).getResultStream().filter(all::add).collect(Collectors.toSet());
        }
        return all;
    }

    private Set<Audience> audiences(List<SeatHeld> seats, Set<Long> coordinated, LocalDate today) {
        Set<Audience> audiences = new TreeSet<>(Set.of(Audience.PUBLIC, Audience.MEMBERS));
        Set<Long> organisations = new HashSet<>();
        Set<Long> administered = new HashSet<>();
        for (SeatHeld seat : seats) {
            if (seat.role().readsForOrganisation()) {
                organisations.add(seat.organisationId());
                audiences.add(Audience.org(seat.organisationId()));
            }
            if (seat.role().inGroup()) {
                audiences.add(Audience.group(seat.placeId()));
                if (seat.role() != Role.OBSERVER && seat.role() != Role.CO_OPTED) {
                    audiences.add(Audience.draftGroup(seat.placeId()));
                }
            }
            if (seat.role() == Role.SYSTEM_ADMINISTRATOR) {
                audiences.add(Audience.DESK);
            }
            if (seat.role().answersPublic()) {
                audiences.add(Audience.deskOf(seat.organisationId()));
            }
            if (seat.role() == Role.ORGANISATION_ADMINISTRATOR) {
                administered.add(seat.placeId());
            }
            if (seat.role() == Role.FUNDER) {
                audiences.add(Audience.fund(seat.placeId()));
            }
        }
        for (Long group : coordinated) {
            audiences.add(Audience.group(group));
            audiences.add(Audience.draftGroup(group));
            audiences.add(Audience.groupOrgs(group));
        }
        withTakenOver(administered, today).forEach(id -> audiences.add(Audience.administratorsOf(id)));
        if (!organisations.isEmpty()) {
            em.createNamedQuery("Seat.groupsOfOrganisations", Long.class).setParameter("organisations", organisations)
                    .setParameter("day", today).getResultList()
                    .forEach(group -> audiences.add(Audience.groupOrgs(group)));
        }
        return audiences;
    }
}
