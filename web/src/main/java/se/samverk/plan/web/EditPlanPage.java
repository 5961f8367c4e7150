package se.samverk.plan.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samverk.plan.PlanDraftView;
import se.samverk.plan.PlanKind;
import se.samverk.plan.PlanPart;
import se.samverk.plan.PlanStatus;
import se.samverk.plan.PlanView;
import se.samverk.plan.boundary.MovePart;
import se.samverk.plan.boundary.Plans;
import se.samverk.plan.boundary.RemovePart;
import se.samverk.plan.boundary.RewordMeasures;
import se.samverk.plan.boundary.SavePlan;
import se.samverk.platform.PortalClock;
import se.samverk.shared.Language;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.TypedTexts;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/**
 * Writing a plan: all of it by the coordinator, its measures by the group's chair. Every button
 * saves first, so nothing typed is lost whatever is pressed; between the buttons each text is kept
 * as a draft of its author, and offered again.
 */
@Named
@ViewScoped
public class EditPlanPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NEW_AREA = "new-area";

    @Inject
    private Plans plans;

    @Inject
    private TypedTexts texts;

    @Inject
    private PortalClock clock;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private PlanDraftView draft;
    private String title;
    private PlanKind kind;
    private YearsForm years;
    private Language tongue;
    private String summary;
    private String source;
    private List<PartForm> areas;
    private PartForm fresh;

    /** What is no longer written is shown as it reads. */
    public String load() {
        show();
        if (!getPlan().mayWrite()) {
            return reading();
        }
        offerDrafts();
        return null;
    }

    private void show() {
        draft = plans.writing(id);
        PlanView plan = draft.plan();
        title = plan.title();
        kind = plan.kind();
        years = new YearsForm(clock.today());
        years.show(plan.period());
        tongue = plan.language();
        summary = plan.summary();
        source = plan.source();
        areas = plan.areas().stream().map(PartForm::of).toList();
        PartForm.order(areas);
        fresh = new PartForm(NEW_AREA);
    }

    /** Puts what the author typed and did not save in the fields, and says so. */
    private void offerDrafts() {
        texts.begin(getRef(), typed());
        title = offer("title", title);
        years.setFrom(offer("from", years.getFrom()));
        years.setTo(offer("to", years.getTo()));
        summary = offer("summary", summary);
        source = offer("source", source);
        for (PartForm area : areas) {
            area.setName(offer(area.getPlace() + "-title", area.getName()));
            area.setText(offer(area.getPlace() + "-text", area.getText()));
            area.getParts().forEach(goal -> {
                goal.getParts().forEach(measure -> offer(measure));
                offer(goal);
                offer(goal.getFresh());
            });
            offer(area.getFresh());
        }
        offer(fresh);
    }

    private void offer(PartForm part) {
        part.setName(offer(part.getPlace(), part.getName()));
    }

    private String offer(String field, String saved) {
        return texts.offer(field, saved);
    }

    public String save() {
        keep("");
        return done("plan.told.saved");
    }

    /** Saves and shows how it reads. */
    public String preview() {
        keep("");
        return reading();
    }

    public String propose() {
        keep("");
        plans.propose(id);
        told.done("plan.told.proposed");
        return reading();
    }

    /** Adds the part that is typed in the field of this place. */
    public String add(String place) {
        keep(place);
        return done("plan.told.added");
    }

    public String remove(PlanPart part, long partId) {
        keep("");
        plans.remove(new RemovePart(id, getPlan().version(), part, partId));
        return done("plan.told.removed");
    }

    public String move(PlanPart part, long partId, boolean up) {
        keep("");
        plans.move(new MovePart(id, getPlan().version(), part, partId, up));
        return done(up ? "plan.told.movedUp" : "plan.told.movedDown");
    }

    /**
     * Saves what is typed. Afterwards the page may stay, so it learns what was saved. What is
     * refused is kept as drafts.
     */
    private void keep(String demanded) {
        try {
            write(demanded);
        } catch (RuntimeException refused) {
            texts.hold(getRef(), typed());
            throw refused;
        }
        show();
        texts.forget(typed());
    }

    private void write(String demanded) {
        long version = getPlan().version();
        if (draft.whole()) {
            List<PartForm> written = new ArrayList<>(areas);
            if (fresh.isWanted(demanded)) {
                written.add(fresh);
            }
            plans.save(new SavePlan(id, version, Objects.requireNonNullElse(title, ""),
                    new SavePlan.Frame(kind, years.period(), tongue), summary, source,
                    written.stream().map(area -> area.toArea(demanded)).toList()));
        } else {
            plans.reword(new RewordMeasures(id, version, areas.stream().flatMap(area -> area.getParts().stream())
                    .flatMap(goal -> goal.getParts().stream()).map(PartForm::toMeasure).toList()));
        }
    }

    /** The text in every field, by the name of its draft. */
    private Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        type(typed, "title", title);
        type(typed, "from", years.getFrom());
        type(typed, "to", years.getTo());
        type(typed, "summary", summary);
        type(typed, "source", source);
        type(typed, fresh.getPlace(), fresh.getName());
        for (PartForm area : areas) {
            type(typed, area.getPlace() + "-title", area.getName());
            type(typed, area.getPlace() + "-text", area.getText());
            type(typed, area.getFresh().getPlace(), area.getFresh().getName());
            for (PartForm goal : area.getParts()) {
                type(typed, goal.getPlace(), goal.getName());
                type(typed, goal.getFresh().getPlace(), goal.getFresh().getName());
                goal.getParts().forEach(measure -> type(typed, measure.getPlace(), measure.getName()));
            }
        }
        return typed;
    }

    private static void type(Map<String, String> typed, String field, String words) {
        typed.put(field, TypedTexts.plain(words));
    }

    private String done(String key) {
        told.done(key);
        return "/plan/edit.xhtml?faces-redirect=true&id=" + id;
    }

    private String reading() {
        return getRef().kind().page() + "?faces-redirect=true&id=" + id;
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

    /** Who can answer for a measure; first that nobody is named. */
    public List<SelectItem> getOrganisations() {
        List<SelectItem> options = new ArrayList<>();
        options.add(new SelectItem(null, words.of("plan.nobody")));
        draft.organisations().forEach(partner -> options.add(new SelectItem(partner.id(), partner.name())));
        return options;
    }

    /** The help of a field, or that its text is a draft that was offered again. */
    public String help(String field, String otherwise) {
        return texts.help(field, otherwise);
    }

    /** The number of the draft of a field that was seen last; 0 for none. */
    public long draftVersion(String field) {
        return texts.version(field);
    }

    public String getPeriod() {
        return PeriodFormatter.format(getPlan().period(), language.getLanguage());
    }

    public List<Crumb> getCrumbs() {
        String lang = getPlan().language().tag();
        return List.of(new Crumb(getPlan().groupName(), getPlan().group().url(), lang),
                new Crumb(getPlan().title(), getRef().url(), lang));
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.PLAN, id);
    }

    public PlanView getPlan() {
        return draft.plan();
    }

    /** Whether all of the plan is written here, or only its measures. */
    public boolean isWhole() {
        return draft.whole();
    }

    public boolean isReadyToPropose() {
        return draft.whole() && getPlan().status() == PlanStatus.DRAFT && !areas.isEmpty();
    }

    public List<PartForm> getAreas() {
        return areas;
    }

    /** The area that can be added. */
    public PartForm getFresh() {
        return fresh;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
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

    /** The language that the plan is written in. */
    public Language getWritten() {
        return tongue;
    }

    public void setWritten(Language written) {
        tongue = written;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
