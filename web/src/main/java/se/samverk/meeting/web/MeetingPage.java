package se.samverk.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.meeting.MeetingState;
import se.samverk.meeting.MeetingView;
import se.samverk.meeting.MinutesState;
import se.samverk.meeting.boundary.HoldMeeting;
import se.samverk.meeting.boundary.Meetings;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;

/** A meeting: when and where, what comes next, who was there, and its minutes. */
@Named
@ViewScoped
public class MeetingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private MinutesBook minutesBook;

    @Inject
    private Told told;

    private long id;
    private MeetingView meeting;

    public void load() {
        meeting = meetings.view(id);
    }

    /** What the person can do next with the meeting: {@code call}, {@code hold}, {@code write}; empty for nothing. */
    public String getNext() {
        if (meeting.state() == MeetingState.PLANNED && meeting.mayPlan()) {
            return "call";
        }
        if (meeting.state() == MeetingState.CALLED && meeting.started() && meeting.mayHold()) {
            return "hold";
        }
        boolean unwritten = meeting.minutes() == null || meeting.minutesState() == MinutesState.DRAFT;
        return meeting.state() == MeetingState.HELD && meeting.mayWrite() && unwritten ? "write" : "";
    }

    public String call() {
        meetings.call(id);
        told.done("meeting.told.called");
        return here();
    }

    public String hold() {
        meetings.hold(new HoldMeeting(id));
        told.done("meeting.told.held");
        return here();
    }

    public String write() {
        return "/meeting/write.xhtml?faces-redirect=true&id=" + minutesBook.begin(id);
    }

    private String here() {
        return "/meeting/view.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isEditable() {
        return meeting.mayPlan()
                && (meeting.state() == MeetingState.PLANNED || meeting.state() == MeetingState.CALLED);
    }

    public List<Crumb> getCrumbs() {
        String language = meeting.language().tag();
        return List.of(new Crumb(meeting.collaborationName(), meeting.collaboration().url(), language),
                new Crumb(meeting.groupName(), meeting.group().url(), language));
    }

    public SubjectRef getRef() {
        return meeting.ref();
    }

    public MeetingView getMeeting() {
        return meeting;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
