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
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;

/** A development area of a plan: utvecklingsområde, fokusområde. Reports tell how it goes with it. */
@Entity
@Table(name = "plan_area")
public class PlanArea extends Kept implements Parts.Part {
    public static final int TITLE_LENGTH = 200;
    public static final int TEXT_LENGTH = 4000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", nullable = false)
    private Plan plan;

    @Column(name = "area_no", nullable = false)
    private int number;

    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;

    @Column(name = "area_text", length = TEXT_LENGTH)
    private String text;

    @OneToMany(mappedBy = "area", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<PlanGoal> goals = new ArrayList<>();

    protected PlanArea() {
    }

    PlanArea(Plan plan, int number, String title, String text) {
        this.plan = plan;
        this.number = number;
        this.title = Parts.words(title, "plan.R9.area", "new-area");
        this.text = Parts.orNone(text);
    }

    /** Writes the area anew (R3, R9). */
    public void write(String newTitle, String newText) {
        plan.demandDraft();
        title = Parts.words(newTitle, "plan.R9.area", place() + "-title");
        text = Parts.orNone(newText);
    }

    void demandBare() {
        if (!goals.isEmpty()) {
            throw new RuleBroken("plan.R10.area", place() + "-title", title);
        }
    }

    List<PlanGoal> goals() {
        return goals;
    }

    @Override
    public void renumber(int newNumber) {
        number = newNumber;
    }

    /** Where the area stands where it is written, whatever number it has. */
    public String place() {
        return "area-" + getId();
    }

    /** Adds the next goal (R3, R5, R9). */
    public PlanGoal addGoal(String goal) {
        plan.demandDraft();
        PlanGoal added = new PlanGoal(this, goals.size() + 1, goal);
        goals.add(added);
        return added;
    }

    /** Where the area stands on the plan's page. */
    public String anchor() {
        return "area-" + number;
    }

    public Plan getPlan() {
        return plan;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text == null ? "" : text;
    }

    public List<PlanGoal> getGoals() {
        return List.copyOf(goals);
    }
}
