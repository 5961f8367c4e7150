package se.samverk.plan.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.evidence.boundary.Citations;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.plan.Plan;
import se.samverk.plan.PlanArea;
import se.samverk.plan.PlanAreaRow;
import se.samverk.plan.PlanGoal;
import se.samverk.plan.PlanMeasure;
import se.samverk.plan.PlanStatus;
import se.samverk.plan.PlanText;
import se.samverk.plan.PlanView;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.SealedVersions;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.WorkingGroup;

/** The plans of groups. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Plans {
    private static final int EVENTS = 10;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private PlanAccess access;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private ThingAccess things;

    @Inject
    private SealedVersions sealed;

    @Inject
    private Citations citations;

    @Inject
    private Timeline timeline;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    /** Drafts a plan for a group the caller coordinates and returns its number. */
    @Allowed(Right.COORDINATOR)
    public long create(@Valid CreatePlan order) {
        WorkingGroup group = access.groupToPlanFor(order.groupId());
        Plan replaced = order.replacesId() == null ? null : access.forCoordinating(order.replacesId());
        if (replaced != null && !replaced.getGroup().getId().equals(group.getId())) {
            throw new NotFound();
        }
        Plan plan = new Plan(group, order.kind(), order.title().strip(), order.period(),
                Objects.requireNonNullElse(order.language(), group.getLanguage()), replaced);
        plan.describe(order.summary(), order.source());
        order.areas().forEach(area -> add(plan, area));
        em.persist(plan);
        changed(plan, "plan.drafted");
        return plan.getId();
    }

    /** Adds an area to a draft. */
    @Allowed(Right.COORDINATOR)
    public void add(@Valid AddToPlan order) {
        Plan plan = access.forCoordinating(order.planId());
        add(plan, order.area());
        changed(plan, "plan.filled", order.area().title());
    }

    private void add(Plan plan, CreatePlan.Area order) {
        PlanArea area = plan.addArea(order.title().strip(), order.text());
        for (CreatePlan.Goal wanted : order.goals()) {
            PlanGoal goal = area.addGoal(wanted.text().strip());
            for (CreatePlan.Measure measure : wanted.measures()) {
                goal.addMeasure(measure.text().strip(), organisations.organisationOrNone(measure.responsibleId()));
            }
        }
    }

    /** Puts a draft forward for adoption. */
    @Allowed(Right.COORDINATOR)
    public void propose(long id) {
        Plan plan = access.forCoordinating(id);
        plan.propose();
        changed(plan, "plan.proposed");
    }

    /** Adopts a proposed plan, seals it, and supersedes the plan it replaces. */
    @Allowed(Right.COORDINATOR)
    public void adopt(@Valid AdoptPlan order) {
        Plan plan = access.forCoordinating(order.planId());
        plan.adopt(order.decision(), clock.today(), order.visibility());
        em.flush();
        sealed.seal(plan.ref(), PlanText.canonical(plan));
        changed(plan, "plan.adopted", plan.getDecisionNote());
        plan.getReplaces().filter(old -> old.getStatus() == PlanStatus.SUPERSEDED)
                .ifPresent(old -> changed(old, "plan.superseded", plan.getTitle()));
    }

    /** Notes how far a measure has come. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void follow(@Valid FollowMeasure order) {
        Plan plan = access.forFollowing(order.planId());
        PlanMeasure measure = plan.getAreas().stream().flatMap(area -> area.getGoals().stream())
                .flatMap(goal -> goal.getMeasures().stream())
                .filter(candidate -> candidate.getId() == order.measureId()).findFirst().orElseThrow(NotFound::new);
        measure.move(order.status(), order.reason());
        changed(plan, "plan.measure." + order.status().name(), measure.getText());
    }

    private void changed(Plan plan, String verb, String... arguments) {
        WorkingGroup group = plan.getGroup();
        things.describe(plan.ref(), plan.getTitle(), plan.getStatus().name(), plan.getLanguage(),
                group.getArchiveOwner().getId(), group.getId(), group.getCollaboration().getId(),
                plan.getPeriod().firstDay(), plan.audiences());
        citations.follow(plan.ref());
        happenings.fire(new PlanChanged(plan.ref(), verb, List.of(arguments)));
    }

    /** A plan's own page. */
    public PlanView view(long id) {
        Plan plan = access.readable(id);
        WorkingGroup group = plan.getGroup();
        boolean coordinates = caller.view().coordinatesGroup(group.getId());
        SubjectRef successor = em.createNamedQuery("Plan.replacing", Plan.class).setParameter("plan", plan)
                .getResultStream().filter(this::isReadable).map(Plan::ref).findFirst().orElse(null);
        boolean mayFollow = access.mayFollow(plan);
        return new PlanView(id, plan.getVersion(), group.ref(), group.getName(), group.getCollaboration().ref(),
                group.getCollaboration().getName(), plan.getKind(), plan.getTitle(), plan.getPeriod(),
                plan.getStatus(), plan.getLanguage(), plan.getSummary(), plan.getDecisionNote(),
                plan.getAdoptedOn().orElse(null), plan.getSource(),
                plan.getReplaces().filter(this::isReadable).map(Plan::ref).orElse(null), successor,
                plan.getAreas().stream().map(Plans::view).toList(), citations.groundsOf(plan.ref()),
                citations.usesOf(plan.ref()), timeline.of(plan.ref(), EVENTS),
                coordinates && plan.getStatus() == PlanStatus.DRAFT,
                coordinates && plan.getStatus() == PlanStatus.PROPOSED,
                mayFollow && plan.getStatus() == PlanStatus.ADOPTED);
    }

    private boolean isReadable(Plan plan) {
        return Audience.meet(caller.audiences(), plan.audiences());
    }

    private static PlanView.Area view(PlanArea area) {
        return new PlanView.Area(area.getId(), area.getNumber(), area.getTitle(), area.getText(), area.anchor(),
                area.getGoals().stream().map(Plans::view).toList());
    }

    private static PlanView.Goal view(PlanGoal goal) {
        return new PlanView.Goal(goal.getId(), goal.getNumber(), goal.getText(), goal.anchor(),
                goal.getMeasures().stream().map(Plans::view).toList());
    }

    private static PlanView.Measure view(PlanMeasure measure) {
        return new PlanView.Measure(measure.getId(), measure.getNumber(), measure.getText(), measure.anchor(),
                measure.getStatus(), measure.getResponsible().map(Organisation::ref).orElse(null),
                measure.getResponsible().map(Organisation::getName).orElse(""), measure.getReason(),
                measure.getStatus().next().stream().sorted().toList());
    }

    /** The areas that a report of the group can tell about: those of its readable adopted plans, newest plan first. */
    @Allowed(Right.GROUP_MEMBER)
    public List<PlanAreaRow> areasOf(long groupId) {
        List<PlanAreaRow> rows = new ArrayList<>();
        for (Plan plan : em.createNamedQuery("Plan.ofGroup", Plan.class).setParameter("group", groupId)
                .getResultList()) {
            if (plan.getStatus() == PlanStatus.ADOPTED && isReadable(plan)) {
                for (PlanArea area : plan.getAreas()) {
                    rows.add(new PlanAreaRow(area.getId(), plan.getId(), plan.getTitle(), area.getNumber(),
                            area.getTitle()));
                }
            }
        }
        return rows;
    }
}
