package se.samverk.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.plan.MeasureStatus;
import se.samverk.plan.PlanView;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.FollowMeasure;
import se.samverk.plan.boundary.Plans;
import se.samverk.plan.boundary.TakeBackPlan;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.workinggroup.Visibility;

/** A plan: its areas, goals and measures; what its coordinator and the group's chair do with it. */
@Named
@ViewScoped
public class PlanPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Plans plans;

    @Inject
    private UserLanguage language;

    @Inject
    private Told told;

    private long id;
    private PlanView plan;
    private String decision;
    private Visibility visibility = Visibility.ALL_MEMBERS;
    private String reason;
    private String takeBackReason;

    public void load() {
        plan = plans.view(id);
    }

    public String propose() {
        plans.propose(id);
        return done("plan.told.proposed");
    }

    public String adopt() {
        plans.adopt(new AdoptPlan(id, decision, visibility));
        return done("plan.told.adopted");
    }

    public String takeBack() {
        plans.takeBack(new TakeBackPlan(id, takeBackReason == null ? "" : takeBackReason));
        return done("plan.told.takenBack");
    }

    public String discard() {
        plans.discard(id);
        return done("plan.told.discarded");
    }

    public String restore() {
        plans.restore(id);
        return done("plan.told.restored");
    }

    public String follow(long measureId, MeasureStatus status) {
        plans.follow(new FollowMeasure(id, measureId, status, reason));
        return done("plan.told.followed");
    }

    private String done(String key) {
        told.done(key);
        return getRef().kind().page() + "?faces-redirect=true&id=" + id;
    }

    public String getPeriod() {
        return PeriodFormatter.format(plan.period(), language.getLanguage());
    }

    /** True when the reader may note progress and a measure is left to note it of. */
    public boolean isFollowing() {
        return plan.mayFollow() && plan.areas().stream().flatMap(area -> area.goals().stream())
                .flatMap(goal -> goal.measures().stream()).anyMatch(measure -> !measure.next().isEmpty());
    }

    /** The day it was adopted; empty before. */
    public String getAdoptedOn() {
        return plan.adoptedOn() == null ? "" : PeriodFormatter.longDate(plan.adoptedOn(), language.getLanguage());
    }

    public List<Crumb> getCrumbs() {
        String lang = plan.language().tag();
        return List.of(new Crumb(plan.collaborationName(), plan.collaboration().url(), lang),
                new Crumb(plan.groupName(), plan.group().url(), lang));
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.PLAN, id);
    }

    public PlanView getPlan() {
        return plan;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }

    public String getTakeBackReason() {
        return takeBackReason;
    }

    public void setTakeBackReason(String takeBackReason) {
        this.takeBackReason = takeBackReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
