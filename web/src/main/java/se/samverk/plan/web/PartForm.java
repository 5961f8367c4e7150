package se.samverk.plan.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samverk.plan.PlanView;
import se.samverk.plan.boundary.SavePlan;

/**
 * A part of a plan as it is typed, with the parts under it and, last, the one that can be added: an
 * area with goals, a goal with measures, a measure.
 */
public class PartForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Long id;
    private final String place;
    private final String number;
    private final String saved;
    private final List<PartForm> parts = new ArrayList<>();
    private PartForm fresh;
    private boolean first;
    private boolean last;
    private String name;
    private String text;
    private Long responsible;

    /** A part that is not there yet. */
    PartForm(String place) {
        this(null, place, "", "");
    }

    private PartForm(Long id, String place, String number, String name) {
        this.id = id;
        this.place = place;
        this.number = number;
        this.saved = name;
        this.name = name;
    }

    static PartForm of(PlanView.Area area) {
        PartForm form = new PartForm(area.id(), "area-" + area.id(), Integer.toString(area.number()), area.title());
        form.text = area.text();
        form.fresh = new PartForm("new-goal-" + area.id());
        area.goals().forEach(goal -> form.parts.add(of(area, goal)));
        order(form.parts);
        return form;
    }

    private static PartForm of(PlanView.Area area, PlanView.Goal goal) {
        PartForm form = new PartForm(goal.id(), "goal-" + goal.id(), area.number() + "." + goal.number(), goal.text());
        form.fresh = new PartForm("new-measure-" + goal.id());
        goal.measures().forEach(measure -> form.parts.add(of(form.number, measure)));
        order(form.parts);
        return form;
    }

    private static PartForm of(String above, PlanView.Measure measure) {
        PartForm form = new PartForm(measure.id(), "measure-" + measure.id(), above + "." + measure.number(),
                measure.text());
        form.responsible = measure.responsible() == null ? null : measure.responsible().id();
        return form;
    }

    /** Notes which part stands first, and which last. */
    static void order(List<PartForm> parts) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).first = i == 0;
            parts.get(i).last = i == parts.size() - 1;
        }
    }

    SavePlan.Area toArea(String demanded) {
        return new SavePlan.Area(id, name(), text,
                below(demanded).stream().map(goal -> goal.toGoal(demanded)).toList());
    }

    private SavePlan.Goal toGoal(String demanded) {
        return new SavePlan.Goal(id, name(), below(demanded).stream().map(PartForm::toMeasure).toList());
    }

    SavePlan.Measure toMeasure() {
        return new SavePlan.Measure(id, name(), responsible);
    }

    private List<PartForm> below(String demanded) {
        List<PartForm> below = new ArrayList<>(parts);
        if (fresh != null && fresh.isWanted(demanded)) {
            below.add(fresh);
        }
        return below;
    }

    /** Whether a new part is to be added: something is typed, or somebody pressed the button that adds it. */
    boolean isWanted(String demanded) {
        return !name().isBlank() || place.equals(demanded);
    }

    private String name() {
        return Objects.requireNonNullElse(name, "");
    }

    public Long getId() {
        return id;
    }

    public String getPlace() {
        return place;
    }

    public String getNumber() {
        return number;
    }

    /** What the part is called as it was saved. */
    public String getSaved() {
        return saved;
    }

    public List<PartForm> getParts() {
        return parts;
    }

    /** The part that can be added under this one. */
    public PartForm getFresh() {
        return fresh;
    }

    public boolean isFirst() {
        return first;
    }

    public boolean isLast() {
        return last;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long getResponsible() {
        return responsible;
    }

    public void setResponsible(Long responsible) {
        this.responsible = responsible;
    }
}
