package se.samverk.demo.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.evidence.boundary.Citations;
import se.samverk.plan.MeasureStatus;
import se.samverk.plan.PlanKind;
import se.samverk.plan.PlanView;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.CreatePlan;
import se.samverk.plan.boundary.FollowMeasure;
import se.samverk.plan.boundary.Plans;
import se.samverk.report.ReportDraftView;
import se.samverk.report.boundary.AcceptReport;
import se.samverk.report.boundary.AddAttachment;
import se.samverk.report.boundary.AddSection;
import se.samverk.report.boundary.PublishReport;
import se.samverk.report.boundary.ReturnReport;
import se.samverk.report.boundary.SaveReport;
import se.samverk.report.boundary.SaveSection;
import se.samverk.report.boundary.StartReport;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/** Tells of plans and of the reports on them. */
@Dependent
class DemoWork {
    @Inject
    private DemoMemory memory;

    @Inject
    private Plans plans;

    @Inject
    private StatusReports reports;

    @Inject
    private Citations citations;

    void tell(DemoTold told) {
        switch (told.verb()) {
            case "plan" -> plan(told);
            case "report" -> write(told);
            case "report.submitted" -> reports.submit(new SubmitReport(report(told)));
            case "report.returned" ->
                reports.returnForChanges(new ReturnReport(report(told), told.text("comment")));
            case "report.accepted" -> reports.accept(new AcceptReport(report(told)));
            case "report.published" -> publish(told);
            default -> throw new IllegalArgumentException(told.verb());
        }
    }

    private void plan(DemoTold told) {
        List<CreatePlan.Area> areas = DemoTold.parts(told.story(), "areas").stream().map(area -> area(told, area))
                .toList();
        long number = plans.create(new CreatePlan(memory.number(told.text("group")),
                PlanKind.valueOf(told.text("kind")), told.text("title"), told.period(), told.language(),
                told.text("text"), told.source(), null, areas));
        told.made(number);
        plans.propose(number);
        plans.adopt(new AdoptPlan(number, told.text("decision"), Visibility.valueOf(told.text("visibility"))));
        follow(told, number);
    }

    private static CreatePlan.Area area(DemoTold told, JsonObject area) {
        List<CreatePlan.Goal> goals = new ArrayList<>();
        for (JsonObject goal : DemoTold.parts(area, "goals")) {
            goals.add(new CreatePlan.Goal(told.text(goal, "title"), DemoTold.parts(goal, "measures").stream()
                    .map(measure -> new CreatePlan.Measure(told.text(measure, "title"), null)).toList()));
        }
        return new CreatePlan.Area(told.text(area, "title"), told.source(area), goals);
    }

    /** Notes how far each measure has come, as the file says, and the numbers of the areas for the reports. */
    private void follow(DemoTold told, long number) {
        List<JsonObject> areas = DemoTold.parts(told.story(), "areas");
        List<PlanView.Area> views = plans.view(number).areas();
        for (int a = 0; a < areas.size(); a++) {
            told.made(areas.get(a).getString("id"), views.get(a).id());
            List<JsonObject> goals = DemoTold.parts(areas.get(a), "goals");
            for (int g = 0; g < goals.size(); g++) {
                List<JsonObject> measures = DemoTold.parts(goals.get(g), "measures");
                for (int m = 0; m < measures.size(); m++) {
                    long measure = views.get(a).goals().get(g).measures().get(m).id();
                    move(number, measure, MeasureStatus.valueOf(measures.get(m).getString("state")));
                }
            }
        }
    }

    private void move(long plan, long measure, MeasureStatus status) {
        if (status == MeasureStatus.DONE) {
            plans.follow(new FollowMeasure(plan, measure, MeasureStatus.ONGOING, null));
        }
        if (status != MeasureStatus.PLANNED) {
            plans.follow(new FollowMeasure(plan, measure, status, null));
        }
    }

    private void write(DemoTold told) {
        Long plan = told.text("plan") == null ? null : Long.valueOf(memory.number(told.text("plan")));
        long number = reports.start(new StartReport(memory.number(told.text("group")), told.text("title"),
                told.period(), told.text("outlook"), plan));
        told.made(number);
        for (JsonObject attachment : DemoTold.parts(told.story(), "attachments")) {
            reports.attach(new AddAttachment(number, told.text(attachment, "title"), null, null));
        }
        List<SaveSection> sections = new ArrayList<>();
        for (JsonObject section : DemoTold.parts(told.story(), "sections")) {
            Long area = DemoTold.isMissing(section, "area") ? null : memory.number(section.getString("area"));
            sections.add(new SaveSection(section(told, number, section, area), area, area == null,
                    told.text(section, "title"), told.text(section, "text"), told.source(section),
                    DemoTold.parts(section, "figures").stream().map(figure -> figure.getString("as")).toList(),
                    DemoTold.parts(section, "figures").stream().filter(figure -> told.source(figure) != null)
                            .collect(Collectors.toMap(figure -> figure.getString("as"), told::source,
                                    (one, other) -> one))));
        }
        reports.save(new SaveReport(number, null, told.text("outlook"), sections));
    }

    /** The section the portal offers for the area, or a new one. */
    private long section(DemoTold told, long report, JsonObject section, Long area) {
        for (ReportDraftView.Section offered : reports.writing(report).sections()) {
            if (area != null && area.equals(offered.areaId())) {
                return offered.id();
            }
        }
        return reports.addSection(new AddSection(report, area, area == null, told.text(section, "title")));
    }

    private void publish(DemoTold told) {
        long number = report(told);
        reports.publish(new PublishReport(number, Visibility.valueOf(told.text("visibility"))));
        SubjectRef report = new SubjectRef(SubjectKind.REPORT, number);
        if (told.source() != null) {
            citations.cite(report, null, "", told.source(), "", "");
        }
        for (String decision : DemoTold.names(told.story(), "cites")) {
            citations.cite(report,
                    new SubjectRef(SubjectKind.DECISION, memory.number(decision)), "", told.text("citesAs"), "", "");
        }
    }

    private long report(DemoTold told) {
        return memory.number(told.subject());
    }
}
