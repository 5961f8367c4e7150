package se.samverk.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.plan.PlanAreaRow;
import se.samverk.plan.boundary.Plans;
import se.samverk.platform.PortalClock;
import se.samverk.report.boundary.StartReport;
import se.samverk.report.boundary.StatusReports;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.CountryWords;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.GroupView;
import se.samverk.workinggroup.boundary.Groups;

/** The first questions of a report: for which period, and on which plan. */
@Named
@ViewScoped
public class StartReportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1990;

    /** Which part of the year a report tells of. */
    public enum Part {
        YEAR, SPRING, AUTUMN
    }

    @Inject
    private StatusReports reports;

    @Inject
    private Plans plans;

    @Inject
    private Groups groups;

    @Inject
    private PortalClock clock;

    @Inject
    private Words words;

    @Inject
    private CountryWords local;

    private long group;
    private GroupView view;
    private String title;
    private String year;
    private Part part = Part.YEAR;
    private Long plan;
    private String outlook;
    private final Map<String, Long> planOptions = new LinkedHashMap<>();

    public void load() {
        view = groups.view(group);
        if (!view.leads()) {
            throw new NotAllowed("report.R1");
        }
        for (PlanAreaRow area : plans.areasOf(group)) {
            planOptions.putIfAbsent(area.planTitle(), area.planId());
        }
        year = Integer.toString(clock.today().getYear());
        title = local.in(view.language().locale(), view.collaboration(), "report.start.titleOf", year);
        plan = planOptions.values().stream().findFirst().orElse(null);
    }

    public String start() {
        long id = reports.start(new StartReport(group, title == null ? "" : title, period(), outlook, plan));
        return "/report/edit.xhtml?faces-redirect=true&id=" + id;
    }

    private Period period() {
        int number = year != null && year.strip().matches("[0-9]{4}") ? Integer.parseInt(year.strip()) : 0;
        if (number < FIRST_YEAR || number > clock.today().getYear() + 1) {
            throw new RuleBroken("report.start.yearWrong", "year", Integer.toString(FIRST_YEAR),
                    Integer.toString(clock.today().getYear() + 1));
        }
        return switch (part) {
            case YEAR -> Period.year(number);
            case SPRING -> Period.spring(number);
            case AUTUMN -> Period.autumn(number);
        };
    }

    public Map<String, Part> getParts() {
        Map<String, Part> options = new LinkedHashMap<>();
        for (Part choice : Part.values()) {
            options.put(words.of("report.start.part." + choice), choice);
        }
        return options;
    }

    public Map<String, Long> getPlanOptions() {
        return planOptions;
    }

    public List<Crumb> getCrumbs() {
        String lang = view.language().tag();
        return List.of(new Crumb(view.collaborationName(), view.collaboration().url(), lang),
                new Crumb(view.name(), "/group/view.xhtml?id=" + group, lang));
    }

    public GroupView getView() {
        return view;
    }

    public long getGroup() {
        return group;
    }

    public void setGroup(long group) {
        this.group = group;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public Long getPlan() {
        return plan;
    }

    public void setPlan(Long plan) {
        this.plan = plan;
    }

    public String getOutlook() {
        return outlook;
    }

    public void setOutlook(String outlook) {
        this.outlook = outlook;
    }
}
