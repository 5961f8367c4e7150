package se.samverk.administration.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.administration.CandidateRow;
import se.samverk.administration.boundary.DisposeThings;
import se.samverk.administration.boundary.Retention;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.RetentionOutcome;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Disposing of things by a decision: which, by which decision, and that it cannot be undone. */
@Named
@ViewScoped
public class DisposePage implements Serializable {
    private static final long serialVersionUID = 1L;
    @Inject
    private Retention retention;

    @Inject
    private PlanHolders holders;

    @Inject
    private RetentionWords retentionWords;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private List<CandidateRow> candidates;
    private Set<String> things = new HashSet<>();
    private String decision;
    private long organisation;
    private LocalDate decidedOn;
    private boolean sure;

    public void load() {
        candidates = retention.candidates().stream().filter(row -> row.outcome() == RetentionOutcome.DISPOSE).toList();
    }

    public String dispose() {
        if (!sure) {
            throw new RuleBroken("retention.notSure", "sure");
        }
        Set<SubjectRef> chosen = things.stream().flatMap(one -> SubjectRef.parse(one).stream())
                .collect(Collectors.toSet());
        retention.dispose(new DisposeThings(chosen, decision, organisation, decidedOn));
        told.done("retention.told.disposed", chosen.size());
        return "/administration/retention.xhtml?faces-redirect=true";
    }

    public List<SelectItem> getChoices() {
        return candidates.stream().map(row -> new SelectItem(row.subject().toString(),
                retentionWords.name(row) + " – " + retentionWords.reason(row))).toList();
    }

    public List<SelectItem> getOrganisations() {
        return holders.deciders(candidates);
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"),
                new Crumb(words.of("retention.title"), "/administration/retention.xhtml"));
    }

    public List<CandidateRow> getCandidates() {
        return candidates;
    }

    public Set<String> getThings() {
        return things;
    }

    public void setThings(Set<String> things) {
        this.things = things;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(long organisation) {
        this.organisation = organisation;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
