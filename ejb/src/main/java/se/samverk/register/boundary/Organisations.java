package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.notification.Notice;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.OrganisationName;
import se.samverk.organisation.Role;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.register.NameRow;
import se.samverk.register.OrganisationFilter;
import se.samverk.register.OrganisationListView;
import se.samverk.register.OrganisationRow;
import se.samverk.register.OrganisationView;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.SortName;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.Conflict;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.boundary.Waitings;

/** The register of organisations. Everybody may see that an organisation exists. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Organisations {
    private static final int ROWS = 50;
    private static final Set<Audience> EVERYBODY = Set.of(Audience.PUBLIC, Audience.MEMBERS);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private OrganisationAccess access;

    @Inject
    private ThingAccess things;

    @Inject
    private Seats seats;

    @Inject
    private Waitings waitings;

    @Inject
    private Timeline timeline;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    /** Enters an organisation; a second of the same name in the same country is refused. */
    @Allowed(Right.REGISTRAR)
    public long register(@Valid RegisterOrganisation order) {
        return enter(order).getId();
    }

    /** Enters an organisation without asking who may; the portal's own beginnings only. */
    @Allowed(Right.INTERNAL)
    public Organisation enter(RegisterOrganisation order) {
        demandFree(order.name(), order.country());
        return enterUnasked(order);
    }

    /** Enters an organisation whose name is known to be free; for many at a time. */
    @Allowed(Right.INTERNAL)
    public Organisation enterUnasked(RegisterOrganisation order) {
        Organisation parent = access.organisationOrNone(order.parentId());
        Organisation organisation = new Organisation(order.kind(), order.name(), order.country(), parent);
        organisation.describe(order.description());
        em.persist(organisation);
        changed(organisation, "organisation.registered");
        return organisation;
    }

    private void demandFree(String name, Country country) {
        if (!em.createNamedQuery("Organisation.byAnyName", Organisation.class).setParameter("name", name.strip())
                .setParameter("country", country).getResultList().isEmpty()) {
            throw new RuleBroken("organisation.nameTaken", "name", name.strip());
        }
    }

    /**
     * Changes an organisation as the caller saw it: its own data by its administrator, its kind and
     * place by those who keep the register. Fields in refusals: kind, parent, number.
     */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void change(@Valid ChangeOrganisation order) {
        Organisation organisation = access.organisation(order.id());
        demand(mayChange(order.id()));
        if (organisation.getVersion() != order.version()) {
            throw new Conflict();
        }
        Organisation parent = access.organisationOrNone(order.parentId());
        boolean moved = organisation.getKind() != order.kind() || organisation.getParent().orElse(null) != parent
                || !Objects.equals(organisation.getValidFrom().orElse(null), order.validFrom());
        if (moved) {
            demand(mayManage(order.id()));
            organisation.change(order.kind(), parent, order.validFrom());
        }
        organisation.number(order.number());
        organisation.describe(order.description());
        changed(organisation, "organisation.changed");
    }

    /** Gives an organisation another name from a day. Fields in refusals: name, from. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void rename(@Valid RenameOrganisation order) {
        Organisation organisation = access.organisation(order.id());
        demand(mayChange(order.id()));
        demandFree(order.name(), organisation.getCountry());
        organisation.rename(order.name(), order.from(), clock.today());
        changed(organisation, order.from().isAfter(clock.today())
                ? "organisation.renaming"
                : "organisation.renamed", order.name().strip());
    }

    /** Lets the names whose day has come take effect, and what waits follow the seats that have taken over. */
    @Allowed(Right.INTERNAL)
    public void startDay() {
        for (Organisation organisation : em.createNamedQuery("Organisation.renamedBy", Organisation.class)
                .setParameter("day", clock.today()).getResultList()) {
            if (organisation.startDay(clock.today())) {
                changed(organisation, "organisation.renamed", organisation.getName());
            }
        }
        waitings.passOn();
    }

    /**
     * Ends an organisation after a day that has not passed. Its people keep reading through that day
     * and are told; those who look after the heir can move them. Fields in refusals: lastDay, successor.
     */
    @Allowed(Right.REGISTRAR)
    public void end(@Valid EndOrganisation order) {
        Organisation organisation = access.organisation(order.id());
        demand(mayManage(order.id()));
        if (order.lastDay().isBefore(clock.today())) {
            throw new RuleBroken("organisation.R7.past", "lastDay");
        }
        Organisation heir = access.organisationOrNone(order.heirId());
        organisation.close(order.lastDay(), heir);
        List<Seat> held = em.createNamedQuery("Seat.ofOrganisation", Seat.class)
                .setParameter("organisation", order.id()).setParameter("day", order.lastDay()).getResultList();
        for (Seat seat : held) {
            seat.end(order.lastDay());
            em.persist(new Notice(seat.getId(), organisation.ref(), "organisation.ending",
                    heir == null ? null : heir.getName(), clock.now()));
        }
        changed(organisation, "organisation.closed");
        if (heir != null) {
            em.createNamedQuery("Seat.ofPlace", Seat.class).setParameter("kind", heir.ref().kind())
                    .setParameter("id", heir.getId()).setParameter("day", clock.today()).getResultList().stream()
                    .filter(seat -> seat.getRole() == Role.ORGANISATION_ADMINISTRATOR)
                    .forEach(seat -> em.persist(new Notice(seat.getId(), heir.ref(), "organisation.inheriting",
                            organisation.getName(), clock.now())));
            happenings.fire(new OrganisationChanged(heir.ref(), "organisation.inherited", organisation.getName()));
        }
    }

    private void demand(boolean may) {
        if (!may) {
            throw new NotAllowed();
        }
    }

    /** Whether the caller keeps the register of this organisation. */
    private boolean mayManage(long id) {
        return caller.view().has(Role.SYSTEM_ADMINISTRATOR) || access.coordinates(id);
    }

    private boolean mayChange(long id) {
        return mayManage(id) || caller.view().has(Role.ORGANISATION_ADMINISTRATOR, id);
    }

    /** Notes that an organisation has ended on a day and, if so, who took over; coordinators within their collaborations. */
    @Allowed(Right.REGISTRAR)
    public void close(long id, LocalDate lastDay, Long successorId) {
        Organisation organisation = access.organisation(id);
        demand(mayManage(id));
        organisation.close(lastDay, access.organisationOrNone(successorId));
        changed(organisation, "organisation.closed");
    }

    private void changed(Organisation organisation, String verb, String... arguments) {
        things.describe(organisation.ref(), organisation.getName(), organisation.getKind().name(),
                organisation.getCountry().language(), organisation.getId(), null, null, null, EVERYBODY);
        happenings.fire(new OrganisationChanged(organisation.ref(), verb, arguments));
    }

    /** An organisation with its seats; who holds them is told only to those who have signed in. */
    public OrganisationView view(long id) {
        things.readable(new SubjectRef(SubjectKind.ORGANISATION, id));
        Organisation organisation = access.organisation(id);
        List<SeatRow> rows = seats.on(organisation.ref(), clock.today());
        return new OrganisationView(id, organisation.getVersion(), organisation.getName(), organisation.getKind(),
                organisation.getCountry(), organisation.getDescription(), organisation.getNumber().orElse(""),
                organisation.getParent().map(Organisation::ref).orElse(null),
                organisation.getParent().map(Organisation::getName).orElse(""),
                organisation.getSuccessor().map(Organisation::ref).orElse(null),
                organisation.getSuccessor().map(Organisation::getName).orElse(""),
                organisation.getValidFrom().orElse(null), organisation.getValidTo().orElse(null),
                organisation.getOtherNames().stream().map(Organisations::row).toList(),
                related("Organisation.ofParent", "parent", id), related("Organisation.mergedInto", "heir", id), rows,
                seats.toTakeOver(id), timeline.of(organisation.ref(), 5),
                caller.view().organisations().contains(id), mayChange(id), mayManage(id));
    }

    private List<OrganisationRow> related(String query, String parameter, long id) {
        return em.createNamedQuery(query, Organisation.class).setParameter(parameter, id).getResultList().stream()
                .map(Organisations::row).toList();
    }

    private static NameRow row(OrganisationName other) {
        return new NameRow(other.getName(), other.getValidFrom().orElse(null), other.getValidTo().orElse(null));
    }

    /** A page of the organisations, by name; found by any of their names. */
    public OrganisationListView list(OrganisationFilter filter, int wanted) {
        long total = limited(em.createNamedQuery("Organisation.numberFound", Long.class), filter).getSingleResult();
        int pages = (int) Math.max(1, (total + ROWS - 1) / ROWS);
        int page = Math.max(1, Math.min(wanted, pages));
        String part = part(filter);
        List<OrganisationRow> rows = limited(em.createNamedQuery("Organisation.found", Organisation.class), filter)
                .setFirstResult((page - 1) * ROWS).setMaxResults(ROWS).getResultList().stream()
                .map(one -> row(one, part)).toList();
        return new OrganisationListView(rows, total, page, pages);
    }

    private <T> TypedQuery<T> limited(TypedQuery<T> query, OrganisationFilter filter) {
        return query
                .setParameter("organisationKinds",
                        filter.kind() == null ? EnumSet.allOf(OrganisationKind.class) : EnumSet.of(filter.kind()))
                .setParameter("countries",
                        filter.country() == null ? EnumSet.allOf(Country.class) : EnumSet.of(filter.country()))
                .setParameter("day", filter.closedToo() ? LocalDate.of(1, 1, 1) : clock.today())
                .setParameter("pattern", "%" + part(filter) + "%");
    }

    private static String part(OrganisationFilter filter) {
        return filter.name() == null ? "" : SortName.of(filter.name().strip().replaceAll("[%_\\\\]", " ")).strip();
    }

    /** Where only another name holds the part that was looked for, the row says which. */
    private static OrganisationRow row(Organisation one, String part) {
        String other = one.getSortName().contains(part)
                ? ""
                : one.getOtherNames().stream().map(OrganisationName::getName)
                        .filter(name -> SortName.of(name).contains(part)).findFirst().orElse("");
        return new OrganisationRow(one.getId(), one.getName(), one.getKind(), one.getCountry(),
                one.getParent().map(Organisation::getName).orElse(""), other, one.getValidTo().orElse(null));
    }

    /** The organisations that exist today, by name. */
    public List<OrganisationRow> open() {
        return em.createNamedQuery("Organisation.all", Organisation.class).getResultList().stream()
                .filter(one -> one.isOpenOn(clock.today())).map(Organisations::row).toList();
    }

    private static OrganisationRow row(Organisation one) {
        return row(one, "");
    }

    /** The number of an organisation by its exact name, if there is one. */
    public Optional<Long> find(String name) {
        return em.createNamedQuery("Organisation.byName", Organisation.class).setParameter("name", name)
                .getResultList().stream().map(Organisation::getId).findFirst();
    }
}
