package se.samverk.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.meeting.DecisionView;
import se.samverk.meeting.boundary.Decisions;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;

/** A decision: its words, whom it binds, until when, and the item it was taken in. */
@Named
@ViewScoped
public class DecisionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Decisions decisions;

    @Inject
    private Told told;

    private long id;
    private DecisionView decision;

    public void load() {
        decision = decisions.view(id);
    }

    /** Confirms for the reader's organisation. */
    public String confirm() {
        decisions.confirm(id);
        told.done("decision.told.confirmed");
        return "/decision/view.xhtml?faces-redirect=true&id=" + id;
    }

    public List<Crumb> getCrumbs() {
        String language = getLang();
        return List.of(new Crumb(decision.collaborationName(), decision.collaboration().url(), language),
                new Crumb(decision.groupName(), decision.group().url(), language),
                new Crumb(decision.minutesTitle(), decision.minutes().url(), language));
    }

    /** The item of the minutes in which the decision was taken. */
    public String getItemUrl() {
        return decision.minutes().url() + "#p" + decision.itemNumber();
    }

    public String getLang() {
        return decision.language().tag();
    }

    public SubjectRef getRef() {
        return decision.ref();
    }

    public DecisionView getDecision() {
        return decision;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
