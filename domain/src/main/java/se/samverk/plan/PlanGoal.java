package se.samverk.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;

/** What is to be reached within an area. */
@Entity
@Table(name = "plan_goal")
public class PlanGoal extends Kept implements Parts.Part {
    public static final int TEXT_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "area_id", nullable = false)
    private PlanArea area;

    @Column(name = "goal_no", nullable = false)
    private int number;

    @Column(name = "goal_text", nullable = false, length = TEXT_LENGTH)
    private String text;

    @OneToMany(mappedBy = "goal", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<PlanMeasure> measures = new ArrayList<>();

    protected PlanGoal() {
    }

    PlanGoal(PlanArea area, int number, String text) {
        this.area = area;
        this.number = number;
        this.text = Parts.words(text, "plan.R9.goal", "new-goal-" + area.getId());
    }

    /** Writes the goal anew (R3, R9). */
    public void write(String newText) {
        area.getPlan().demandDraft();
        text = Parts.words(newText, "plan.R9.goal", place());
    }

    void remove() {
        if (!measures.isEmpty()) {
            throw new RuleBroken("plan.R10.goal", place(), text);
        }
        Parts.remove(area.goals(), this);
    }

    void move(boolean up) {
        Parts.move(area.goals(), this, up);
    }

    List<PlanMeasure> measures() {
        return measures;
    }

    @Override
    public void renumber(int newNumber) {
        number = newNumber;
    }

    /** Where the goal stands where it is written, whatever number it has. */
    public String place() {
        return "goal-" + getId();
    }

    /**
     * Adds the next measure, planned (R3, R5, R9).
     *
     * @param responsible who answers for it; null when the plan does not say
     */
    public PlanMeasure addMeasure(String measure, Organisation responsible) {
        area.getPlan().demandDraft();
        PlanMeasure added = new PlanMeasure(this, measures.size() + 1, measure, responsible);
        measures.add(added);
        return added;
    }

    /** Where the goal stands on the plan's page. */
    public String anchor() {
        return "goal-" + area.getNumber() + "-" + number;
    }

    public PlanArea getArea() {
        return area;
    }

    public int getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    public List<PlanMeasure> getMeasures() {
        return List.copyOf(measures);
    }
}
