package se.samverk.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.meeting.ActionState;
import se.samverk.meeting.ActionView;
import se.samverk.meeting.MinutesState;
import se.samverk.meeting.boundary.Actions;
import se.samverk.meeting.boundary.CloseAction;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;

/** An action: what was promised, by whom, until when; begun and closed here. */
@Named
@ViewScoped
public class ActionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Actions actions;

    @Inject
    private Told told;

    private long id;
    private ActionView view;
    private ActionState outcome = ActionState.DONE;
    private String note;

    public void load() {
        view = actions.view(id);
    }

    public String begin() {
        actions.begin(id);
        told.done("action.told.begun");
        return here();
    }

    public String close() {
        actions.close(new CloseAction(id, outcome, note));
        told.done("action.told.closed");
        return here();
    }

    private String here() {
        return "/action/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether the person may close it now: what stands in a draft is not yet promised. */
    public boolean isClosable() {
        return view.mayClose() && !view.state().isClosed() && view.minutesState() != MinutesState.DRAFT;
    }

    public boolean isClosed() {
        return view.state().isClosed();
    }

    /** The colour of the state word: late, done or none. */
    public String getTone() {
        if (view.daysLate() > 0) {
            return "late";
        }
        return view.state() == ActionState.DONE ? "done" : "";
    }

    public List<Crumb> getCrumbs() {
        String language = getLang();
        return List.of(new Crumb(view.collaborationName(), view.collaboration().url(), language),
                new Crumb(view.groupName(), view.group().url(), language),
                new Crumb(view.minutesTitle(), view.minutes().url(), language));
    }

    /** The item of the minutes in which the action was written. */
    public String getItemUrl() {
        return view.minutes().url() + "#p" + view.itemNumber();
    }

    public String getLang() {
        return view.language().tag();
    }

    public SubjectRef getRef() {
        return view.ref();
    }

    public ActionView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ActionState getOutcome() {
        return outcome;
    }

    public void setOutcome(ActionState outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
