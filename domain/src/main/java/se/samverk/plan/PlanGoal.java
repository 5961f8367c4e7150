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
import java.util.Objects;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Kept;

/** What is to be reached within an area. */
@Entity
@Table(name = "plan_goal")
public class PlanGoal extends Kept {
    public static final int TEXT_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "area_id", nullable = false)
    private PlanArea area;

    @Column(name = "goal_no", nullable = false)
    private int number;

    @Column(name = "goal_text", nullable = false, length = TEXT_LENGTH)
    private String text;

    @OneToMany(mappedBy = "goal", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<PlanMeasure> measures = new ArrayList<>();

    protected PlanGoal() {
    }

    PlanGoal(PlanArea area, int number, String text) {
        this.area = area;
        this.number = number;
        this.text = Objects.requireNonNull(text);
    }

    /**
     * Adds the next measure, planned (R3, R5).
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
