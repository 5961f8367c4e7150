package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.administration.CandidateRow;
import se.samverk.administration.DisposalRow;
import se.samverk.administration.RetentionRow;
import se.samverk.administration.boundary.Retention;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Words;

/** How long things are kept: the rules, what they make due, and what was disposed of. */
@Named
@RequestScoped
public class RetentionPage {
    @Inject
    private Retention retention;

    @Inject
    private Words words;

    private List<RetentionRow> rules;
    private List<CandidateRow> candidates;
    private List<DisposalRow> disposals;

    public void load() {
        rules = retention.rules();
        candidates = retention.candidates();
        disposals = retention.disposals();
    }

    public List<RetentionRow> getRules() {
        return rules;
    }

    public List<CandidateRow> getCandidates() {
        return candidates;
    }

    public List<DisposalRow> getDisposals() {
        return disposals;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }
}
