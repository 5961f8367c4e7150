package se.samverk.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.organisation.Organisation;
import se.samverk.shared.CanonicalJson;

/** Writes what an adopted plan says, for the seal. How far measures have come is not part of it: it follows the work. */
public final class PlanText {
    private static final String FORM = "samverk.plan/1";

    private PlanText() {
    }

    public static String canonical(Plan plan) {
        return CanonicalJson.write(object("form", FORM, "kind", plan.getKind(), "title", plan.getTitle(), "language",
                plan.getLanguage().tag(), "group", plan.getGroup().getName(), "collaboration",
                plan.getGroup().getCollaboration().getName(), "period",
                object("from", plan.getPeriod().firstDay().toString(), "to",
                        plan.getPeriod().lastDay().map(LocalDate::toString).orElse(null), "precision",
                        plan.getPeriod().precision()),
                "summary", plan.getSummary(), "decision", plan.getDecisionNote(), "adoptedOn",
                plan.getAdoptedOn().map(LocalDate::toString).orElse(null), "areas",
                plan.getAreas().stream().map(PlanText::area).toList()));
    }

    private static Map<String, Object> area(PlanArea area) {
        List<Map<String, Object>> goals = area.getGoals().stream().map(PlanText::goal).toList();
        return object("id", area.getId(), "number", area.getNumber(), "title", area.getTitle(), "text",
                area.getText(), "goals", goals);
    }

    private static Map<String, Object> goal(PlanGoal goal) {
        return object("number", goal.getNumber(), "text", goal.getText(), "measures",
                goal.getMeasures().stream().map(measure -> object("number", measure.getNumber(), "text",
                        measure.getText(), "responsible",
                        measure.getResponsible().map(Organisation::getName).orElse(null))).toList());
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
