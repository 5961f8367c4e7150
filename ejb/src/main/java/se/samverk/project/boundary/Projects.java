package se.samverk.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.List;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.organisation.Organisation;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.project.Project;
import se.samverk.project.ProjectRegistered;
import se.samverk.project.ProjectView;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.WorkingGroup;

/** Projects of the collaborations: registered by their coordinators, read by everybody who may. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Projects {
    private static final int EVENTS = 5;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ProjectAccess access;

    @Inject
    private ThingAccess things;

    @Inject
    private Timeline timeline;

    @Inject
    private Event<Happening> happenings;

    /** Registers a project of a collaboration that the caller coordinates, and returns its number. */
    @Allowed(Right.COORDINATOR)
    public long register(@Valid RegisterProject order) {
        Project project = new Project(access.coordinated(order.collaborationId()), access.group(order.groupId()),
                order.name(), order.language(), order.visibility());
        project.describe(order.purpose(), order.vision(), order.targetGroup());
        project.ownedBy(access.organisation(order.ownerId()));
        project.noteSource(order.source());
        bringTo(project, order);
        order.partners()
                .forEach(partner -> project.join(access.organisation(partner.organisationId()), partner.note()));
        order.sections().forEach(section -> project.tell(section.heading(), section.text(), section.source(),
                section.language()));
        em.persist(project);
        describe(project);
        happenings.fire(new ProjectRegistered(project.ref(), project.getName()));
        return project.getId();
    }

    /** Lets the project live through what brought it to the state it is in. */
    private void bringTo(Project project, RegisterProject order) {
        switch (order.state()) {
            case IDEA -> {
                return;
            }
            case ACTIVE -> project.start(order.period());
            case EXTENDED -> {
                project.start(order.period());
                project.extend(order.extendedTo());
            }
            case CLOSED, HANDED_OVER, PERMANENT -> {
                project.start(order.period());
                if (order.extendedTo() != null) {
                    project.extend(order.extendedTo());
                }
                end(project, order);
            }
        }
    }

    private void end(Project project, RegisterProject order) {
        switch (order.state()) {
            case CLOSED -> project.close(order.endNotStated());
            case HANDED_OVER -> project.handOver(order.handedOverTo(), access.group(order.handedOverGroupId()));
            default -> project.makePermanent();
        }
    }

    private void describe(Project project) {
        things.describe(project.ref(), project.getName(), project.getState().name(), project.getLanguage(),
                project.getOwner().map(Organisation::getId).orElse(null),
                project.getGroup().map(WorkingGroup::getId).orElse(null), project.getCollaboration().getId(),
                project.getLastDay().orElse(null), project.audiences());
    }

    /** A project's own page. */
    public ProjectView view(long id) {
        Project project = access.readable(id);
        List<ProjectView.Partner> partners = project.getPartners().stream()
                .map(partner -> new ProjectView.Partner(partner.getOrganisation().ref(),
                        partner.getOrganisation().getName(), partner.getNote()))
                .toList();
        List<ProjectView.Section> sections = project.getSections().stream()
                .map(section -> new ProjectView.Section(section.getPosition(), section.anchor(), section.getHeading(),
                        section.getText(), section.getSource(), section.getLanguage()))
                .toList();
        return new ProjectView(project.ref(), project.getVersion(), project.getName(), project.getLanguage(),
                project.getState(), project.getPurpose(), project.getVision(), project.getTargetGroup(),
                project.getOwner().map(Organisation::ref).orElse(null),
                project.getOwner().map(Organisation::getName).orElse(""), project.getPeriod().orElse(null),
                project.getExtendedTo().orElse(null), project.isEndNotStated(), project.getHandedOverTo(),
                project.getHandedOverGroup().map(WorkingGroup::ref).orElse(null), project.getSource(),
                project.getCollaboration().ref(), project.getCollaboration().getName(),
                project.getGroup().map(WorkingGroup::ref).orElse(null),
                project.getGroup().map(WorkingGroup::getName).orElse(""), partners, sections,
                timeline.of(project.ref(), EVENTS));
    }
}
