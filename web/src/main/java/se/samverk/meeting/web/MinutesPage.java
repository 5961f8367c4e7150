package se.samverk.meeting.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import se.samverk.meeting.MinutesContent;
import se.samverk.meeting.MinutesView;
import se.samverk.meeting.boundary.ApproveMinutes;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.PublishMinutes;
import se.samverk.meeting.boundary.ReturnMinutes;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.Visibility;

/** Minutes: what was noted, decided and promised; approved, returned and published here. */
@Named
@ViewScoped
public class MinutesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MinutesBook minutesBook;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private MinutesView minutes;
    private String comment;
    private Visibility visibility;
    private boolean personalDataChecked;

    public void load() {
        minutes = minutesBook.view(id);
    }

    public String approve() {
        minutesBook.approve(new ApproveMinutes(id, minutes.version()));
        told.done("meeting.told.approved");
        return here();
    }

    public String returnForChanges() {
        minutesBook.returnForChanges(new ReturnMinutes(id, comment));
        told.done("meeting.told.returned");
        return here();
    }

    public String publish() {
        minutesBook.publish(new PublishMinutes(id, visibility, personalDataChecked));
        told.done("meeting.told.published");
        return here();
    }

    private String here() {
        return "/meeting/minutes.xhtml?faces-redirect=true&id=" + id;
    }

    public List<SelectItem> getVisibilities() {
        List<SelectItem> items = new ArrayList<>();
        for (Visibility choice : Visibility.values()) {
            boolean offered = choice != Visibility.GROUP && (choice != Visibility.PUBLIC || minutes.publicAllowed());
            if (offered) {
                items.add(new SelectItem(choice, words.of("visibility." + choice)));
            }
        }
        return items;
    }

    /** What the person can do next with the minutes: {@code write}, {@code approve}, {@code publish}; empty for nothing. */
    public String getNext() {
        if (minutes.mayWrite()) {
            return "write";
        }
        if (minutes.mayApprove()) {
            return "approve";
        }
        return minutes.mayPublish() ? "publish" : "";
    }

    public List<Crumb> getCrumbs() {
        String language = getLang();
        return List.of(new Crumb(minutes.collaborationName(), minutes.collaboration().url(), language),
                new Crumb(getContent().groupName(), minutes.group().url(), language));
    }

    public MinutesContent getContent() {
        return minutes.content();
    }

    public String getLang() {
        return getContent().language().tag();
    }

    /** Enough of the hash to compare by eye. */
    public String getFingerprint() {
        return minutes.sha256().isEmpty() ? "" : minutes.sha256().substring(0, 12);
    }

    public SubjectRef getRef() {
        return minutes.ref();
    }

    public MinutesView getMinutes() {
        return minutes;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }

    public boolean isPersonalDataChecked() {
        return personalDataChecked;
    }

    public void setPersonalDataChecked(boolean personalDataChecked) {
        this.personalDataChecked = personalDataChecked;
    }
}
