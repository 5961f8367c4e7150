package se.samverk.thing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SortName;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.AudienceChange;
import se.samverk.thing.AudienceView;
import se.samverk.thing.AudienceView.Reach;
import se.samverk.thing.Thing;

/** Puts an audience into words and numbers: which people, of which organisations, see a thing today. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Audiences {
    private static final int NAMED = 10;

    private record Reached(Set<Long> people, Set<Long> organisations) {
    }

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private OrganisationAccess access;

    @Inject
    private PortalClock clock;

    /** Who sees a thing that the caller may read. */
    public AudienceView of(SubjectRef subject) {
        return describe(things.readable(subject).audiences());
    }

    /** Who would see something with these audiences. */
    @Allowed(Right.INTERNAL)
    public AudienceView describe(Collection<Audience> audiences) {
        Set<Audience> set = Set.copyOf(audiences);
        if (set.isEmpty()) {
            return new AudienceView(Reach.NOBODY, "", 0, 0);
        }
        if (set.contains(Audience.PUBLIC)) {
            return new AudienceView(Reach.EVERYBODY, "", 0, 0);
        }
        Reached reached = reached(set);
        return set.contains(Audience.MEMBERS)
                ? new AudienceView(Reach.MEMBERS, "", reached.people.size(), reached.organisations.size())
                : new AudienceView(reach(set), name(set), reached.people.size(), reached.organisations.size());
    }

    /**
     * What it would mean to show something to others than see it now. The feature has decided before that the
     * caller may choose who sees it.
     */
    @Allowed(Right.INTERNAL)
    public AudienceChange change(Collection<Audience> now, Collection<Audience> then) {
        AudienceView before = describe(now);
        AudienceView after = describe(then);
        if (before.reach() == Reach.EVERYBODY || after.reach() == Reach.EVERYBODY) {
            return new AudienceChange(before, after, 0, List.of(), 0, 0, 0);
        }
        Reached old = reached(Set.copyOf(now));
        Reached wanted = reached(Set.copyOf(then));
        List<String> joining = wanted.organisations.stream().filter(id -> !old.organisations.contains(id))
                .flatMap(id -> things.head(new SubjectRef(SubjectKind.ORGANISATION, id)).stream())
                .map(Thing::getTitle).sorted(Comparator.comparing(SortName::of)).toList();
        List<String> named = joining.size() <= NAMED + 1 ? joining : joining.subList(0, NAMED);
        return new AudienceChange(before, after, beyond(wanted.people, old.people), List.copyOf(named),
                joining.size() - named.size(), beyond(old.people, wanted.people),
                beyond(old.organisations, wanted.organisations));
    }

    private static int beyond(Set<Long> some, Set<Long> others) {
        return (int) some.stream().filter(id -> !others.contains(id)).count();
    }

    /** Everybody with an account, or those that the audiences name. */
    private Reached reached(Set<Audience> set) {
        Reached reached = new Reached(new HashSet<>(), new HashSet<>());
        if (set.contains(Audience.MEMBERS)) {
            for (Holding holding : em.createNamedQuery("Holding.valid", Holding.class)
                    .setParameter("day", clock.today()).getResultList()) {
                count(holding, reached.people, reached.organisations);
            }
        } else {
            set.forEach(audience -> count(audience, reached.people, reached.organisations));
        }
        return reached;
    }

    private void count(Audience audience, Set<Long> people, Set<Long> organisations) {
        String key = audience.key();
        long id = Long.parseLong(key.substring(key.lastIndexOf(':') + 1));
        if (key.startsWith("group:") || key.startsWith("draft:group:")) {
            holdings(SubjectKind.GROUP, id).forEach(holding -> count(holding, people, organisations));
            coordinators(id).forEach(holding -> count(holding, people, organisations));
        } else if (key.startsWith("grouporgs:")) {
            for (Long organisation : organisationsOf(id)) {
                countOrganisation(organisation, people, organisations);
            }
        } else if (key.startsWith("org:")) {
            countOrganisation(id, people, organisations);
        } else if (key.startsWith("admin:org:")) {
            access.organisation(id).withHeirsOn(clock.today()).forEach(
                    heir -> countHolders(Role.ORGANISATION_ADMINISTRATOR, heir.getId(), people, organisations));
        } else if (key.startsWith("fund:")) {
            countHolders(Role.FUNDER, id, people, organisations);
        }
    }

    private void countHolders(Role role, long organisation, Set<Long> people, Set<Long> organisations) {
        holdings(SubjectKind.ORGANISATION, organisation).stream()
                .filter(holding -> holding.getSeat().getRole() == role)
                .forEach(holding -> count(holding, people, organisations));
    }

    private static void count(Holding holding, Set<Long> people, Set<Long> organisations) {
        people.add(holding.getPerson().getId());
        organisations.add(holding.getSeat().getOrganisation().getId());
    }

    private void countOrganisation(long organisation, Set<Long> people, Set<Long> organisations) {
        organisations.add(organisation);
        for (Holding holding : em.createNamedQuery("Holding.ofOrganisation", Holding.class)
                .setParameter("organisation", organisation).setParameter("day", clock.today()).getResultList()) {
            if (holding.getSeat().getRole().readsForOrganisation()) {
                people.add(holding.getPerson().getId());
            }
        }
    }

    private List<Holding> holdings(SubjectKind kind, long id) {
        return em.createNamedQuery("Holding.ofPlace", Holding.class).setParameter("kind", kind).setParameter("id", id)
                .setParameter("day", clock.today()).getResultList();
    }

    private List<Holding> coordinators(long group) {
        Long collaboration = things.head(new SubjectRef(SubjectKind.GROUP, group))
                .flatMap(Thing::getCollaborationId).orElse(null);
        return collaboration == null
                ? List.of()
                : holdings(SubjectKind.COLLABORATION, collaboration).stream()
                        .filter(holding -> holding.getSeat().getRole() == Role.COORDINATOR).toList();
    }

    private Set<Long> organisationsOf(long group) {
        LocalDate today = clock.today();
        Set<Long> found = new HashSet<>();
        for (Seat seat : em.createNamedQuery("Seat.ofPlace", Seat.class).setParameter("kind", SubjectKind.GROUP)
                .setParameter("id", group).setParameter("day", today).getResultList()) {
            found.add(seat.getOrganisation().getId());
        }
        return found;
    }

    private static Reach reach(Set<Audience> set) {
        if (set.stream().anyMatch(audience -> audience.key().startsWith("grouporgs:"))) {
            return Reach.MEMBER_ORGANISATIONS;
        }
        Set<String> keys = Audience.keys(set);
        String key = keys.iterator().next();
        if (keys.size() == 2 && key.startsWith("admin:org:") && keys.contains(key.substring("admin:".length()))) {
            return Reach.ORGANISATION;
        }
        if (keys.size() > 1) {
            return Reach.SEVERAL;
        }
        return switch (key.substring(0, key.indexOf(':'))) {
            case "draft" -> Reach.DRAFT;
            case "group" -> Reach.GROUP;
            case "org" -> Reach.ORGANISATION;
            case "admin" -> Reach.ADMINISTRATORS;
            default -> Reach.REVIEWERS;
        };
    }

    private String name(Set<Audience> set) {
        String key = set.iterator().next().key();
        long id = Long.parseLong(key.substring(key.lastIndexOf(':') + 1));
        SubjectKind kind = key.contains("group") ? SubjectKind.GROUP : SubjectKind.ORGANISATION;
        return set.size() > 2 ? "" : things.head(new SubjectRef(kind, id)).map(Thing::getTitle).orElse("");
    }
}
