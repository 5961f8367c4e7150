package se.samverk.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/**
 * A plan of a group for a period. Its life: drafted, proposed, adopted by a named decision; then
 * superseded by the plan that replaces it, or expired with its period. A draft may be discarded, and taken up again.
 */
@Entity
@NamedQuery(name = "Plan.ofGroup", query = """
        select p from Plan p where p.group.id = :group order by p.period.firstDay desc, p.id desc""")
@NamedQuery(name = "Plan.replacing", query = """
        select p from Plan p where p.replaces = :plan and p.status <> se.samverk.plan.PlanStatus.DISCARDED
        order by p.id desc""")
@NamedQuery(name = "Plan.organisations", query = """
        select o from Organisation o where exists (select s.id from Seat s where s.organisation = o
        and s.validFrom <= :day and (s.validTo is null or s.validTo >= :day)
        and (s.placeKind = se.samverk.shared.SubjectKind.COLLABORATION and s.placeId = :collaboration
        or s.placeKind = se.samverk.shared.SubjectKind.GROUP and s.placeId in (
        select g.id from WorkingGroup g where g.collaboration.id = :collaboration))) order by o.sortName, o.id""")
public class Plan extends Kept {
    public static final int TITLE_LENGTH = 200;
    public static final int TEXT_LENGTH = 4000;
    public static final int NOTE_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id", nullable = false)
    private WorkingGroup group;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PlanKind kind;

    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;

    @Embedded
    private Period period;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PlanStatus status;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @Column(length = TEXT_LENGTH)
    private String summary;

    @Column(name = "decision_note", length = NOTE_LENGTH)
    private String decisionNote;

    @Column(name = "adopted_on")
    private LocalDate adoptedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replaces_id")
    private Plan replaces;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Visibility visibility;

    @Column(name = "source_note", length = NOTE_LENGTH)
    private String source;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<PlanArea> areas = new ArrayList<>();

    protected Plan() {
    }

    /** @param replaces the plan this one takes over from when it is adopted; null for a first plan */
    public Plan(WorkingGroup group, PlanKind kind, String title, Period period, Language language, Plan replaces) {
        this.group = Objects.requireNonNull(group);
        this.kind = Objects.requireNonNull(kind);
        this.title = Objects.requireNonNull(title);
        this.period = Objects.requireNonNull(period);
        this.language = Objects.requireNonNull(language);
        this.replaces = replaces;
        this.status = PlanStatus.DRAFT;
    }

    public void describe(String newSummary, String newSource) {
        demandDraft();
        summary = Parts.orNone(newSummary);
        source = Parts.orNone(newSource);
    }

    /** Gives the plan another title (R3, R9). */
    public void rename(String newTitle) {
        demandDraft();
        title = Parts.words(newTitle, "plan.R9.plan", "title");
    }

    /** Changes what sort of plan it is, which time it is for and in what language it is written (R3). */
    public void reframe(PlanKind newKind, Period newPeriod, Language newLanguage) {
        demandDraft();
        kind = Objects.requireNonNull(newKind);
        period = Objects.requireNonNull(newPeriod);
        language = Objects.requireNonNull(newLanguage);
    }

    /** Throws the draft away (R14). */
    public void discard() {
        demandNext(PlanStatus.DISCARDED);
        status = PlanStatus.DISCARDED;
    }

    /** Takes a discarded draft up again as it was (R14). */
    public void restore() {
        if (status != PlanStatus.DISCARDED) {
            throw new RuleBroken("plan.R1", "", status, PlanStatus.DRAFT);
        }
        status = PlanStatus.DRAFT;
    }

    /** Begins with what the plan it replaces says, its measures planned anew (R3). */
    public void takeOver() {
        demandDraft();
        if (replaces == null) {
            throw new RuleBroken("plan.R6", "replaces");
        }
        summary = replaces.summary;
        for (PlanArea old : replaces.areas) {
            PlanArea area = addArea(old.getTitle(), old.getText());
            for (PlanGoal oldGoal : old.getGoals()) {
                PlanGoal goal = area.addGoal(oldGoal.getText());
                for (PlanMeasure measure : oldGoal.getMeasures()) {
                    goal.addMeasure(measure.getText(), measure.getResponsible().orElse(null));
                }
            }
        }
    }

    /** Takes a part away that has nothing under it (R3, R10); those after it get new numbers (R5). */
    public void remove(PlanPart part, long partId) {
        demandDraft();
        switch (part) {
            case AREA -> {
                PlanArea area = area(partId);
                area.demandBare();
                Parts.remove(areas, area);
            }
            case GOAL -> goal(partId).remove();
            case MEASURE -> measure(partId).remove();
        }
    }

    /** Lets a part change places with the one before it, or after it (R3, R5). */
    public void move(PlanPart part, long partId, boolean up) {
        demandDraft();
        switch (part) {
            case AREA -> Parts.move(areas, area(partId), up);
            case GOAL -> goal(partId).move(up);
            case MEASURE -> measure(partId).move(up);
        }
    }

    public PlanArea area(long areaId) {
        return Parts.find(areas, areaId);
    }

    public PlanGoal goal(long goalId) {
        return Parts.find(areas.stream().flatMap(area -> area.getGoals().stream()).toList(), goalId);
    }

    public PlanMeasure measure(long measureId) {
        return Parts.find(areas.stream().flatMap(area -> area.getGoals().stream())
                .flatMap(goal -> goal.getMeasures().stream()).toList(), measureId);
    }

    /** Adds the next area (R3, R5, R9). */
    public PlanArea addArea(String areaTitle, String text) {
        demandDraft();
        PlanArea area = new PlanArea(this, areas.size() + 1, areaTitle, text);
        areas.add(area);
        return area;
    }

    public void propose() {
        demandNext(PlanStatus.PROPOSED);
        if (areas.isEmpty()) {
            throw new RuleBroken("plan.R7", "areas", title);
        }
        status = PlanStatus.PROPOSED;
    }

    /** Takes a proposal back to be written on (R1, R12). */
    public void takeBack(String reason) {
        if (status != PlanStatus.PROPOSED) {
            throw new RuleBroken("plan.R1", "", status, PlanStatus.DRAFT);
        }
        Parts.words(reason, "plan.R12", "takeBackReason");
        status = PlanStatus.DRAFT;
    }

    /** Adopts the plan by a decision (R2), shows it that far (R8) and supersedes the plan it replaces (R6). */
    public void adopt(String decision, LocalDate on, Visibility reach) {
        demandNext(PlanStatus.ADOPTED);
        if (decision == null || decision.isBlank()) {
            throw new RuleBroken("plan.R2", "decision");
        }
        reach.requireAllowedIn(group, "visibility");
        visibility = reach;
        decisionNote = decision.strip();
        adoptedOn = Objects.requireNonNull(on);
        status = PlanStatus.ADOPTED;
        if (replaces != null && replaces.status == PlanStatus.ADOPTED) {
            replaces.status = PlanStatus.SUPERSEDED;
        }
    }

    public void expire() {
        demandNext(PlanStatus.EXPIRED);
        status = PlanStatus.EXPIRED;
    }

    private void demandNext(PlanStatus target) {
        if (!status.next().contains(target)) {
            throw new RuleBroken("plan.R1", "", status, target);
        }
    }

    /** Who may read the plan: those who work on the group's drafts until it is adopted. */
    public Set<Audience> audiences() {
        return visibility == null ? Visibility.draftAudiences(group.getId()) : visibility.audiences(group.getId());
    }

    void demandDraft() {
        if (status != PlanStatus.DRAFT) {
            throw new RuleBroken("plan.R3", "", status);
        }
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.PLAN, getId());
    }

    public WorkingGroup getGroup() {
        return group;
    }

    public PlanKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public Period getPeriod() {
        return period;
    }

    public PlanStatus getStatus() {
        return status;
    }

    public Language getLanguage() {
        return language;
    }

    public String getSummary() {
        return summary == null ? "" : summary;
    }

    public String getDecisionNote() {
        return decisionNote == null ? "" : decisionNote;
    }

    public Optional<LocalDate> getAdoptedOn() {
        return Optional.ofNullable(adoptedOn);
    }

    public Optional<Plan> getReplaces() {
        return Optional.ofNullable(replaces);
    }

    public Optional<Visibility> getVisibility() {
        return Optional.ofNullable(visibility);
    }

    public String getSource() {
        return source == null ? "" : source;
    }

    public List<PlanArea> getAreas() {
        return List.copyOf(areas);
    }
}
