package se.samverk.library.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.library.RetainingView;
import se.samverk.library.RetentionView;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.RetainDocument;
import se.samverk.thing.RetentionOutcome;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Saying how long one document is kept, or that the rule holds for it: the one of its type, else that of all documents. */
@Named
@ViewScoped
public class RetainDocumentPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_YEARS = 10;
    private static final String RULE = "RULE";

    @Inject
    private Documents documents;

    @Inject
    private DocumentRetentionWords retentionWords;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private RetainingView view;
    private String outcome;
    private Integer years;
    private LocalDate from;
    private String ground;

    public void load() {
        view = documents.retaining(id);
        RetentionView now = view.retention();
        RetentionView proposed = now.own() && now.due() != null ? now : view.ofKind();
        outcome = now.own() ? now.outcome().name() : RULE;
        years = proposed.years() == 0 ? USUAL_YEARS : proposed.years();
        from = proposed.from() == null ? view.day() : proposed.from();
        ground = now.own() ? now.source() : view.ofKind().source();
    }

    public String save() {
        RetentionOutcome chosen = Arrays.stream(RetentionOutcome.values()).filter(one -> one.name().equals(outcome))
                .findFirst().orElse(null);
        documents.retain(new RetainDocument(id, view.lock(), chosen, years == null ? 0 : years, from, ground));
        told.done("document.told.retained");
        return "/document/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** That the rule of its type or of all documents holds, with what it says, and what can be said for this one. */
    public Map<String, String> getOutcomes() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put(retentionWords.of(view.ofKind()), RULE);
        for (RetentionOutcome one : RetentionOutcome.values()) {
            outcomes.put(words.of("document.retention.outcome." + one), one.name());
        }
        return outcomes;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(view.title(), view.ref().url(), view.language().tag()));
    }

    public RetainingView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public Integer getYears() {
        return years;
    }

    public void setYears(Integer years) {
        this.years = years;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }
}
