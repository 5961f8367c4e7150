package se.samverk.plan.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.draft.boundary.Drafts;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.evidence.boundary.Citations;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Role;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.plan.Plan;
import se.samverk.plan.PlanArea;
import se.samverk.plan.PlanAreaRow;
import se.samverk.plan.PlanDraftView;
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
import se.samverk.shared.Conflict;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.SealedVersions;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;
import se.samverk.workinggroup.boundary.Reaches;

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
    private Reaches reaches;

    @Inject
    private SealedVersions sealed;

    @Inject
    private Citations citations;

    @Inject
    private Drafts drafts;

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

    /** Drafts a plan for a group the caller coordinates and returns its number. */
    @Allowed(Right.COORDINATOR)
    public long create(@Valid CreatePlan order) {
        WorkingGroup group = access.groupToPlanFor(order.groupId());
        Plan plan = new Plan(group, order.kind(), order.title().strip(), order.period(),
                Objects.requireNonNullElse(order.language(), group.getLanguage()),
                replaced(group, order.replacesId()));
        plan.describe(order.summary(), order.source());
        order.areas().forEach(area -> add(plan, area));
        em.persist(plan);
        changed(plan, "plan.drafted");
        return plan.getId();
    }

    /** Begins a plan for a group the caller coordinates, empty or with what the plan it replaces says. */
    @Allowed(Right.COORDINATOR)
    public long begin(@Valid BeginPlan order) {
        WorkingGroup group = access.groupToPlanFor(order.groupId());
        Plan replaced = replaced(group, order.replacesId());
        if (replaced != null && replaced.getStatus() != PlanStatus.ADOPTED) {
            throw new RuleBroken("plan.R6", "replaces");
        }
        Plan plan = new Plan(group, order.kind(), order.title().strip(), order.period(), order.language(), replaced);
        if (order.copied()) {
            plan.takeOver();
        }
        em.persist(plan);
        changed(plan, "plan.drafted");
        return plan.getId();
    }

    private Plan replaced(WorkingGroup group, Long replacesId) {
        Plan replaced = replacesId == null ? null : access.forCoordinating(replacesId);
        if (replaced != null && !replaced.getGroup().getId().equals(group.getId())) {
            throw new NotFound();
        }
        return replaced;
    }

    /** Saves what is written in a draft, and forgets the writer's drafts of it. */
    @Allowed(Right.COORDINATOR)
    public void save(@Valid SavePlan order) {
        Plan plan = current(access.forCoordinating(order.planId()), order.version());
        Set<Long> partners = partners(plan);
        plan.rename(order.title());
        if (order.frame() != null) {
            plan.reframe(order.frame().kind(), order.frame().period(), order.frame().language());
        }
        plan.describe(order.summary(), order.source());
        for (SavePlan.Area written : order.areas()) {
            PlanArea area = written.id() == null
                    ? plan.addArea(written.title(), written.text())
                    : plan.area(written.id());
            area.write(written.title(), written.text());
            for (SavePlan.Goal goal : written.goals()) {
                save(area, goal, partners);
            }
        }
        saved(plan);
    }

    private void save(PlanArea area, SavePlan.Goal written, Set<Long> partners) {
        PlanGoal goal = written.id() == null ? area.addGoal(written.text()) : area.getPlan().goal(written.id());
        goal.write(written.text());
        for (SavePlan.Measure measure : written.measures()) {
            if (measure.id() == null) {
                goal.addMeasure(measure.text(), responsible(measure.responsibleId(), partners,
                        "new-measure-" + goal.getId() + "-responsible"));
            } else {
                reword(area.getPlan(), measure, partners);
            }
        }
    }

    private void reword(Plan plan, SavePlan.Measure written, Set<Long> partners) {
        if (written.id() == null) {
            throw new RuleBroken("plan.R13", "");
        }
        PlanMeasure measure = plan.measure(written.id());
        measure.write(written.text(),
                responsible(written.responsibleId(), partners, measure.place() + "-responsible"));
    }

    /** Words the measures of a draft anew: the coordinator's, and the group's chair's. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void reword(@Valid RewordMeasures order) {
        Plan plan = current(access.forRewording(order.planId()), order.version());
        Set<Long> partners = partners(plan);
        order.measures().forEach(measure -> reword(plan, measure, partners));
        saved(plan);
    }

    /** Takes a part that has nothing under it out of a draft. */
    @Allowed(Right.COORDINATOR)
    public void remove(@Valid RemovePart order) {
        Plan plan = current(access.forCoordinating(order.planId()), order.version());
        plan.remove(order.part(), order.partId());
        saved(plan);
    }

    /** Lets a part of a draft change places with the one before it, or after it. */
    @Allowed(Right.COORDINATOR)
    public void move(@Valid MovePart order) {
        Plan plan = current(access.forCoordinating(order.planId()), order.version());
        plan.move(order.part(), order.partId(), order.up());
        saved(plan);
    }

    /** The plan if nobody has written on it since; whoever writes on a part of it writes on the plan. */
    private Plan current(Plan plan, long version) {
        if (plan.getVersion() != version) {
            throw new Conflict();
        }
        em.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return plan;
    }

    private void saved(Plan plan) {
        drafts.discard(plan.ref());
        changed(plan, "plan.saved");
    }

    /** The organisations that can answer for a measure (R11). */
    private List<Organisation> organisationsOf(Plan plan) {
        Map<Long, Organisation> found = new LinkedHashMap<>();
        em.createNamedQuery("Plan.organisations", Organisation.class)
                .setParameter("collaboration", plan.getGroup().getCollaboration().getId())
                .setParameter("day", clock.today()).getResultList()
                .forEach(organisation -> found.put(organisation.getId(), organisation));
        plan.getAreas().stream().flatMap(area -> area.getGoals().stream())
                .flatMap(goal -> goal.getMeasures().stream()).flatMap(measure -> measure.getResponsible().stream())
                .forEach(organisation -> found.putIfAbsent(organisation.getId(), organisation));
        return List.copyOf(found.values());
    }

    private Set<Long> partners(Plan plan) {
        return organisationsOf(plan).stream().map(Organisation::getId).collect(Collectors.toSet());
    }

    private Organisation responsible(Long id, Set<Long> partners, String field) {
        if (id != null && !partners.contains(id)) {
            throw new RuleBroken("plan.R11", field);
        }
        return organisations.organisationOrNone(id);
    }

    /** A draft as it is written: all of it by the coordinator, its measures by the group's chair. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public PlanDraftView writing(long id) {
        Plan plan = access.forRewording(id);
        return new PlanDraftView(view(id),
                organisationsOf(plan).stream()
                        .map(partner -> new PlanDraftView.Partner(partner.getId(), partner.getName())).toList(),
                caller.view().coordinatesGroup(plan.getGroup().getId()));
    }

    /** Adds an area to a draft. */
    @Allowed(Right.COORDINATOR)
    public void add(@Valid AddToPlan order) {
        Plan plan = access.forCoordinating(order.planId());
        add(plan, order.area());
        changed(plan, "plan.filled", order.area().title());
    }

    private void add(Plan plan, CreatePlan.Area order) {
        Set<Long> partners = partners(plan);
        PlanArea area = plan.addArea(order.title().strip(), order.text());
        for (CreatePlan.Goal wanted : order.goals()) {
            PlanGoal goal = area.addGoal(wanted.text().strip());
            for (CreatePlan.Measure measure : wanted.measures()) {
                goal.addMeasure(measure.text().strip(), responsible(measure.responsibleId(), partners, ""));
            }
        }
    }

    /** Throws a draft away; what its writers typed and did not save stays, should it be taken up again. */
    @Allowed(Right.COORDINATOR)
    public void discard(long id) {
        Plan plan = access.forCoordinating(id);
        plan.discard();
        changed(plan, "plan.discarded");
    }

    /** Takes a discarded draft up again. */
    @Allowed(Right.COORDINATOR)
    public void restore(long id) {
        Plan plan = access.forCoordinating(id);
        plan.restore();
        changed(plan, "plan.restored");
    }

    /** Puts a draft forward, and asks the coordinators to adopt it. */
    @Allowed(Right.COORDINATOR)
    public void propose(long id) {
        Plan plan = access.forCoordinating(id);
        plan.propose();
        changed(plan, "plan.proposed");
        WorkingGroup group = plan.getGroup();
        SubjectRef collaboration = group.getCollaboration().ref();
        waitings.ask(Role.COORDINATOR, collaboration, WaitingVerb.ADOPT, plan.ref(), null,
                waitings.askingSeat(group.getId(), collaboration.id()), null);
    }

    /** Takes a proposed plan back to be written on. */
    @Allowed(Right.COORDINATOR)
    public void takeBack(@Valid TakeBackPlan order) {
        Plan plan = access.forCoordinating(order.planId());
        plan.takeBack(order.takeBackReason());
        waitings.settle(plan.ref(), WaitingVerb.ADOPT);
        changed(plan, "plan.takenBack", order.takeBackReason().strip());
    }

    /** Adopts a proposed plan, seals it, and supersedes the plan it replaces. */
    @Allowed(Right.COORDINATOR)
    public void adopt(@Valid AdoptPlan order) {
        Plan plan = access.forCoordinating(order.planId());
        plan.adopt(order.decision(), clock.today(), order.visibility());
        waitings.settle(plan.ref(), WaitingVerb.ADOPT);
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
                coordinates && plan.getStatus() == PlanStatus.PROPOSED
                        ? reaches.choices(group, plan.audiences(), Visibility.values())
                        : List.of(),
                mayFollow && plan.getStatus() == PlanStatus.DRAFT,
                coordinates && plan.getStatus() == PlanStatus.ADOPTED,
                coordinates && plan.getStatus() == PlanStatus.DRAFT,
                coordinates && plan.getStatus() == PlanStatus.PROPOSED,
                coordinates && plan.getStatus() == PlanStatus.DISCARDED,
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
