package se.samverk.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.meeting.DecisionView;
import se.samverk.meeting.boundary.Decisions;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;

/** A decision: its words, whom it binds, until when, and the item it was taken in. */
@Named
@RequestScoped
public class DecisionPage {
    @Inject
    private Decisions decisions;

    private long id;
    private DecisionView decision;

    public void load() {
        decision = decisions.view(id);
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
