package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Role;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.register.OrganisationRow;
import se.samverk.register.OrganisationView;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SeatRow;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;

/** The register of organisations. Everybody may see that an organisation exists. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Organisations {
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
        boolean taken = em.createNamedQuery("Organisation.byName", Organisation.class)
                .setParameter("name", order.name().strip()).getResultList().stream()
                .anyMatch(other -> other.getCountry() == order.country());
        if (taken) {
            throw new RuleBroken("organisation.nameTaken", "name", order.name().strip());
        }
        Organisation parent = access.organisationOrNone(order.parentId());
        Organisation organisation = new Organisation(order.kind(), order.name(), order.country(), parent);
        organisation.describe(order.description());
        em.persist(organisation);
        changed(organisation, "organisation.registered");
        return organisation;
    }

    /** Notes that an organisation has ended on a day and, if so, who took over; coordinators within their collaborations. */
    @Allowed(Right.REGISTRAR)
    public void close(long id, java.time.LocalDate lastDay, Long successorId) {
        Organisation organisation = access.organisation(id);
        if (!caller.view().has(Role.SYSTEM_ADMINISTRATOR) && !access.coordinates(id)) {
            throw new NotAllowed();
        }
        organisation.close(lastDay, access.organisationOrNone(successorId));
        changed(organisation, "organisation.closed");
    }

    private void changed(Organisation organisation, String verb) {
        Language language = switch (organisation.getCountry()) {
            case SE -> Language.SV;
            case NO -> Language.NB;
        };
        things.describe(organisation.ref(), organisation.getName(), organisation.getKind().name(), language,
                organisation.getId(), null, null, null, EVERYBODY);
        happenings.fire(new OrganisationChanged(organisation.ref(), verb));
    }

    /** An organisation with its seats; who holds them is told only to those who have signed in. */
    public OrganisationView view(long id) {
        things.readable(new SubjectRef(SubjectKind.ORGANISATION, id));
        Organisation organisation = access.organisation(id);
        List<SeatRow> rows = seats.rows(em.createNamedQuery("Seat.ofOrganisation", Seat.class)
                .setParameter("organisation", id).setParameter("day", clock.today()).getResultList());
        return new OrganisationView(id, organisation.getVersion(), organisation.getName(), organisation.getKind(),
                organisation.getCountry(), organisation.getDescription(),
                organisation.getParent().map(Organisation::ref).orElse(null),
                organisation.getParent().map(Organisation::getName).orElse(""),
                organisation.getSuccessor().map(Organisation::ref).orElse(null),
                organisation.getSuccessor().map(Organisation::getName).orElse(""),
                organisation.getValidTo().orElse(null), rows, timeline.of(organisation.ref(), 5),
                caller.view().organisations().contains(id));
    }

    /** The organisations that exist today, by name. */
    public List<OrganisationRow> open() {
        return em.createNamedQuery("Organisation.all", Organisation.class).getResultList().stream()
                .filter(one -> one.isOpenOn(clock.today())).map(Organisations::row).toList();
    }

    private static OrganisationRow row(Organisation one) {
        return new OrganisationRow(one.getId(), one.getName(), one.getKind(), one.getCountry(),
                one.getParent().map(Organisation::getName).orElse(""), "", one.getValidTo().orElse(null));
    }

    /** The number of an organisation by its exact name, if there is one. */
    public Optional<Long> find(String name) {
        return em.createNamedQuery("Organisation.byName", Organisation.class).setParameter("name", name)
                .getResultList().stream().map(Organisation::getId).findFirst();
    }
}
