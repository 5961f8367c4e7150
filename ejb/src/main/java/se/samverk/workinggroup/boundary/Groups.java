package se.samverk.workinggroup.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Audience;
import se.samverk.shared.Conflict;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationView;
import se.samverk.workinggroup.GroupView;
import se.samverk.workinggroup.WorkingGroup;

/** Collaborations and their groups. That they exist, and who takes part as an organisation, is public. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Groups {
    private static final Set<Audience> EVERYBODY = Set.of(Audience.PUBLIC, Audience.MEMBERS);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private Waitings waitings;

    @Inject
    private GroupAccess access;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private ThingAccess things;

    @Inject
    private Seats seats;

    @Inject
    private Timeline timeline;

    @Inject
    private Caller caller;

    @Inject
    private Event<Happening> happenings;

    /** Starts a collaboration and returns its number. */
    @Allowed(Right.SYSTEM_ADMINISTRATOR)
    public long start(@Valid StartCollaboration order) {
        Collaboration collaboration = new Collaboration(order.name().strip(), order.level(), order.country(),
                order.language(), organisations.organisation(order.hostId()), order.description());
        em.persist(collaboration);
        changed(collaboration, "collaboration.started");
        return collaboration.getId();
    }

    private void changed(Collaboration collaboration, String verb) {
        things.describe(collaboration.ref(), collaboration.getName(), collaboration.getLevel().name(),
                collaboration.getLanguage(), collaboration.getHost().getId(), null, collaboration.getId(), null,
                EVERYBODY);
        happenings.fire(new GroupChanged(collaboration.ref(), verb));
    }

    /** Creates a group in a collaboration that the caller coordinates, active at once, and returns its number. */
    @Allowed(Right.COORDINATOR)
    public long create(@Valid CreateGroup order) {
        WorkingGroup group = new WorkingGroup(access.collaborationForCoordinating(order.collaborationId()),
                order.name().strip(), order.kind(), order.language(),
                organisations.organisation(order.archiveOwnerId()),
                organisations.organisation(order.registryOwnerId()));
        group.giveMandate(order.mandate(), order.mayPublish());
        group.compose(order.withLivedExperience(), order.withProfessionalCompetence());
        group.noteSource(order.source());
        group.adoptHabits(order.approval(), null);
        if (order.reportsToId() != null) {
            group.reportTo(access.readable(order.reportsToId()));
        }
        group.activate();
        em.persist(group);
        changed(group, "group.created");
        caller.readAgain();
        return group.getId();
    }

    /** Changes a group as the caller saw it; refused when somebody else has changed it since. */
    @Allowed(Right.COORDINATOR)
    public void change(@Valid ChangeGroup order) {
        WorkingGroup group = access.forCoordinating(order.id());
        if (group.getVersion() != order.version()) {
            throw new Conflict();
        }
        group.change(order.name().strip(), order.kind(), order.language(),
                organisations.organisation(order.archiveOwnerId()),
                organisations.organisation(order.registryOwnerId()));
        group.giveMandate(order.mandate(), order.mayPublish());
        group.adoptHabits(order.approval(), order.numbering());
        changed(group, "group.changed");
    }

    /** Changes a collaboration as the caller saw it; its coordinator and the portal's administrator may. */
    @Allowed(Right.REGISTRAR)
    public void changeCollaboration(@Valid ChangeCollaboration order) {
        Collaboration collaboration = access.collaborationForChanging(order.id());
        if (collaboration.getVersion() != order.version()) {
            throw new Conflict();
        }
        collaboration.change(order.name().strip(), order.level(), order.language(), order.approval(),
                order.description());
        changed(collaboration, "collaboration.changed");
    }

    /** Closes a group; a reason is required. */
    @Allowed(Right.COORDINATOR)
    public void close(long id, String reason) {
        WorkingGroup group = access.forCoordinating(id);
        group.close(reason);
        changed(group, "group.closed");
        waitings.settle(group.ref(), WaitingVerb.FILL);
    }

    private void changed(WorkingGroup group, String verb) {
        things.describe(group.ref(), group.getName(), group.getState().name(), group.getLanguage(),
                group.getArchiveOwner().getId(), group.getId(), group.getCollaboration().getId(), null, EVERYBODY);
        happenings.fire(new GroupChanged(group.ref(), verb));
    }

    /** A group's own page. */
    public GroupView view(long id) {
        WorkingGroup group = access.readable(id);
        List<SeatRow> rows = seats.ofPlace(group.ref());
        int organisations = (int) rows.stream().mapToLong(SeatRow::organisationId).distinct().count();
        Collaboration collaboration = group.getCollaboration();
        return new GroupView(id, group.getVersion(), group.getName(), group.getKind(), group.getState(),
                group.getLanguage(), group.getMandate(), group.mayPublish(), group.getApproval(),
                group.getOwnApproval().orElse(null), group.getNumbering(), group.getOwnNumbering().orElse(null),
                group.getClosingReason(),
                collaboration.ref(), collaboration.getName(),
                group.getArchiveOwner().ref(), group.getArchiveOwner().getName(), group.getRegistryOwner().ref(),
                group.getRegistryOwner().getName(), group.getReportsTo().map(WorkingGroup::ref).orElse(null),
                group.getReportsTo().map(WorkingGroup::getName).orElse(""),
                group.getWithLivedExperience().orElse(null), group.getWithProfessionalCompetence().orElse(null),
                group.getSource(), rows, organisations, timeline.of(group.ref(), 5), caller.view().sitsIn(id),
                caller.view().leads(id), caller.view().coordinatesGroup(id));
    }

    /** A collaboration's own page. */
    public CollaborationView viewCollaboration(long id) {
        Collaboration collaboration = access.readableCollaboration(id);
        return new CollaborationView(id, collaboration.getVersion(), collaboration.getName(),
                collaboration.getLevel(), collaboration.getCountry(), collaboration.getLanguage(),
                collaboration.getApproval(), collaboration.getDescription(),
                collaboration.getHost().ref(), collaboration.getHost().getName(), seats.ofPlace(collaboration.ref()),
                timeline.of(collaboration.ref(), 5), caller.view().coordinates(id), access.mayChangeCollaboration(id));
    }
}
