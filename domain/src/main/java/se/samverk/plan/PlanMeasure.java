package se.samverk.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;

/** What is done to reach a goal: åtgärd, tiltak. */
@Entity
@Table(name = "plan_measure")
public class PlanMeasure extends Kept implements Parts.Part {
    public static final int TEXT_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "goal_id", nullable = false)
    private PlanGoal goal;

    @Column(name = "measure_no", nullable = false)
    private int number;

    @Column(name = "measure_text", nullable = false, length = TEXT_LENGTH)
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private MeasureStatus status;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "responsible_id")
    private Organisation responsible;

    @Column(length = TEXT_LENGTH)
    private String reason;

    protected PlanMeasure() {
    }

    PlanMeasure(PlanGoal goal, int number, String text, Organisation responsible) {
        this.goal = goal;
        this.number = number;
        this.text = Parts.words(text, "plan.R9.measure", "new-measure-" + goal.getId());
        this.responsible = responsible;
        this.status = MeasureStatus.PLANNED;
    }

    /**
     * Writes the measure anew (R3, R9).
     *
     * @param newResponsible who answers for it; null when the plan does not say
     */
    public void write(String newText, Organisation newResponsible) {
        goal.getArea().getPlan().demandDraft();
        text = Parts.words(newText, "plan.R9.measure", place());
        responsible = newResponsible;
    }

    void remove() {
        Parts.remove(goal.measures(), this);
    }

    void move(boolean up) {
        Parts.move(goal.measures(), this, up);
    }

    @Override
    public void renumber(int newNumber) {
        number = newNumber;
    }

    /** Where the measure stands where it is written, whatever number it has. */
    public String place() {
        return "measure-" + getId();
    }

    /**
     * Notes how far the measure has come (R4).
     *
     * @param why demanded when the measure is cancelled; may be null otherwise
     */
    public void move(MeasureStatus target, String why) {
        if (!status.next().contains(target)) {
            throw new RuleBroken("plan.R4", "status", status, target);
        }
        if (target == MeasureStatus.CANCELLED && (why == null || why.isBlank())) {
            throw new RuleBroken("plan.R4.reason", "reason");
        }
        status = target;
        reason = why == null || why.isBlank() ? null : why.strip();
    }

    /** Where the measure stands on the plan's page. */
    public String anchor() {
        return "measure-" + goal.getArea().getNumber() + "-" + goal.getNumber() + "-" + number;
    }

    public PlanGoal getGoal() {
        return goal;
    }

    public int getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    public MeasureStatus getStatus() {
        return status;
    }

    public Optional<Organisation> getResponsible() {
        return Optional.ofNullable(responsible);
    }

    public String getReason() {
        return reason == null ? "" : reason;
    }
}
