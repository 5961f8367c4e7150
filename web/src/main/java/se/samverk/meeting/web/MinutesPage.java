package se.samverk.meeting.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.evidence.CitationRow;
import se.samverk.meeting.MinutesContent;
import se.samverk.meeting.MinutesState;
import se.samverk.meeting.MinutesView;
import se.samverk.meeting.boundary.ApproveAtMeeting;
import se.samverk.meeting.boundary.ApproveMinutes;
import se.samverk.meeting.boundary.CirculateMinutes;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.PublishMinutes;
import se.samverk.meeting.boundary.ReturnMinutes;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.PastedAddresses;
import se.samverk.webshell.TextPart;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.Visibility;

/** Minutes: what was noted, decided and promised; circulated, approved, returned and published here. */
@Named
@ViewScoped
public class MinutesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MinutesBook minutesBook;

    @Inject
    private Words words;

    @Inject
    private UserLanguage language;

    @Inject
    private Told told;

    @Inject
    private About about;

    @Inject
    private PastedAddresses addresses;

    private long id;
    private MinutesView minutes;
    private transient List<CitationRow> grounds;
    private List<String> adjusters = new ArrayList<>();
    private LocalDate replyBy;
    private Long approvedAt;
    private String note;
    private String comment;
    private Visibility visibility;
    private boolean personalDataChecked;
    private boolean secrecyChecked;

    public void load() {
        minutes = minutesBook.view(id);
        minutes.adjusters().keySet().stream().filter(minutes.candidates()::containsKey)
                .forEach(person -> adjusters.add(person.toString()));
        approvedAt = minutes.later().keySet().stream().findFirst().orElse(null);
        note = Words.in(getContent().language().locale(), "meeting.note.usual");
    }

    /** The text of an item, with the documents that it names. */
    public List<TextPart> parts(String anchor, String text) {
        if (grounds == null) {
            grounds = about.grounds(getRef());
        }
        return addresses.shown(text.strip(), anchor, grounds);
    }

    public String circulate() {
        minutesBook.circulate(new CirculateMinutes(id, replyBy,
                adjusters.stream().map(Long::valueOf).collect(Collectors.toSet())));
        told.done("meeting.told.circulated");
        return here();
    }

    public String approve() {
        minutesBook.approve(new ApproveMinutes(id, minutes.version()));
        boolean all = minutesBook.view(id).state() == MinutesState.APPROVED;
        told.done(all ? "meeting.told.approved" : "meeting.told.signed");
        return here();
    }

    public String approveAt() {
        minutesBook.approveAt(new ApproveAtMeeting(id, minutes.version(), approvedAt, note == null ? "" : note));
        told.done("meeting.told.approved");
        return here();
    }

    public String returnForChanges() {
        minutesBook.returnForChanges(new ReturnMinutes(id, comment));
        told.done("meeting.told.returned");
        return here();
    }

    public String publish() {
        minutesBook.publish(new PublishMinutes(id, visibility, personalDataChecked, secrecyChecked));
        told.done("meeting.told.published");
        return here();
    }

    private String here() {
        return "/meeting/minutes.xhtml?faces-redirect=true&id=" + id;
    }

    /** The later meetings of which one approved the minutes. */
    public List<SelectItem> getLaterMeetings() {
        List<SelectItem> choices = new ArrayList<>();
        minutes.later().forEach((number, title) -> choices.add(new SelectItem(number, title)));
        return choices;
    }

    /** Whether a later meeting approves the minutes, rather than persons. */
    public boolean isApprovedAtMeeting() {
        return getContent().approval() == ApprovalHabit.NEXT_MEETING;
    }

    /** Whether the meeting that approves them has not been held yet. */
    public boolean isAwaitingMeeting() {
        return minutes.state() == MinutesState.CIRCULATED && isApprovedAtMeeting() && minutes.mayApprove()
                && minutes.later().isEmpty();
    }

    /** "Ordföranden 12 mars 2019, Ledamoten 14 mars 2019". */
    public String getSignatures() {
        return getContent().signatures().stream()
                .map(row -> row.name() + " "
                        + PeriodFormatter.longDate(row.at().toLocalDate(), language.getLanguage()))
                .collect(Collectors.joining(", "));
    }

    /** Who can be named to adjust the minutes; their numbers as text, as check boxes give them. */
    public List<SelectItem> getCandidates() {
        List<SelectItem> choices = new ArrayList<>();
        minutes.candidates().forEach((number, name) -> choices.add(new SelectItem(number.toString(), name)));
        return choices;
    }

    /** What the person can do next: {@code circulate}, {@code write}, {@code approve}, {@code note}, {@code publish}; empty for nothing that waits. */
    public String getNext() {
        if (minutes.mayCirculate() && !getContent().items().isEmpty()) {
            return "circulate";
        }
        if (minutes.mayWrite()) {
            return "write";
        }
        if (minutes.mayApprove() && !isApprovedAtMeeting()) {
            return "approve";
        }
        if (minutes.mayApprove() && !minutes.later().isEmpty()) {
            return "note";
        }
        return minutes.mayPublish() && minutes.state() != MinutesState.IMPORTED ? "publish" : "";
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

    public List<String> getAdjusters() {
        return adjusters;
    }

    public void setAdjusters(List<String> adjusters) {
        this.adjusters = adjusters;
    }

    /** The names of those who were asked to adjust the minutes. */
    public String getAdjusterNames() {
        return String.join(", ", minutes.adjusters().values());
    }

    public LocalDate getReplyBy() {
        return replyBy;
    }

    public void setReplyBy(LocalDate replyBy) {
        this.replyBy = replyBy;
    }

    public Long getApprovedAt() {
        return approvedAt;
    }

    public void setApprovedAt(Long approvedAt) {
        this.approvedAt = approvedAt;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
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

    public boolean isSecrecyChecked() {
        return secrecyChecked;
    }

    public void setSecrecyChecked(boolean secrecyChecked) {
        this.secrecyChecked = secrecyChecked;
    }
}
