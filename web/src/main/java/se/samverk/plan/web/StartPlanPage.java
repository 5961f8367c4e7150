package se.samverk.plan.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samverk.plan.PlanKind;
import se.samverk.plan.PlanStatus;
import se.samverk.plan.PlanView;
import se.samverk.plan.boundary.BeginPlan;
import se.samverk.plan.boundary.Plans;
import se.samverk.platform.PortalClock;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.Period;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.GroupView;
import se.samverk.workinggroup.boundary.Groups;

/** The first questions of a plan: what it is called, for which years, and which plan it takes over from. */
@Named
@ViewScoped
public class StartPlanPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PLANS = 50;

    @Inject
    private Plans plans;

    @Inject
    private Groups groups;

    @Inject
    private Things things;

    @Inject
    private PortalClock clock;

    @Inject
    private Words words;

    private long group;
    private Long replaces;
    private GroupView view;
    private String title;
    private PlanKind kind = PlanKind.ACTIVITY_PLAN;
    private YearsForm years;
    private Language language;
    private boolean copied = true;
    private final List<SelectItem> replaceable = new ArrayList<>();

    public void load() {
        view = groups.view(group);
        if (!view.coordinates()) {
            throw new NotAllowed();
        }
        replaceable.add(new SelectItem(null, words.of("plan.start.replacesNone")));
        for (ThingRow plan : things.ofGroup(group, SubjectKind.PLAN, PLANS)) {
            if (PlanStatus.ADOPTED.name().equals(plan.state())) {
                replaceable.add(new SelectItem(plan.ref().id(), plan.title()));
            }
        }
        language = view.language();
        int year = clock.today().getYear();
        if (replaceable.stream().noneMatch(item -> Objects.equals(item.getValue(), replaces))) {
            replaces = null;
        }
        if (replaces != null) {
            PlanView old = plans.view(replaces);
            kind = old.kind();
            language = old.language();
            title = old.title();
            year = Math.max(year, old.period().lastDay().map(day -> day.getYear() + 1).orElse(year));
        }
        years = new YearsForm(clock.today());
        years.show(Period.year(year));
    }

    public String start() {
        long id = plans.begin(new BeginPlan(group, kind, title == null ? "" : title, years.period(), language, replaces,
                replaces != null && copied));
        return "/plan/edit.xhtml?faces-redirect=true&id=" + id;
    }

    public Map<String, PlanKind> getKinds() {
        Map<String, PlanKind> options = new LinkedHashMap<>();
        for (PlanKind choice : PlanKind.values()) {
            options.put(words.of("plan.kind." + choice), choice);
        }
        return options;
    }

    public Map<String, Language> getLanguages() {
        Map<String, Language> options = new LinkedHashMap<>();
        for (Language choice : Language.values()) {
            options.put(words.of("shell.language." + choice.tag()), choice);
        }
        return options;
    }

    /** The adopted plans of the group; first that there is none to replace. */
    public List<SelectItem> getReplaceable() {
        return replaceable;
    }

    /** Whether there is a plan to replace. */
    public boolean isReplacing() {
        return replaceable.size() > 1;
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

    public Long getReplaces() {
        return replaces;
    }

    public void setReplaces(Long replaces) {
        this.replaces = replaces;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public PlanKind getKind() {
        return kind;
    }

    public void setKind(PlanKind kind) {
        this.kind = kind;
    }

    public YearsForm getYears() {
        return years;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public boolean isCopied() {
        return copied;
    }

    public void setCopied(boolean copied) {
        this.copied = copied;
    }
}
