package se.samverk.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.meeting.MeetingView;
import se.samverk.meeting.PlanningView;
import se.samverk.meeting.TypedTime;
import se.samverk.meeting.boundary.CancelMeeting;
import se.samverk.meeting.boundary.Meetings;
import se.samverk.meeting.boundary.MoveMeeting;
import se.samverk.meeting.boundary.PlanMeeting;
import se.samverk.platform.PortalClock;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;

/** Planning a meeting of a group, or changing or cancelling one that is planned. */
@Named
@ViewScoped
public class EditMeetingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private PortalClock clock;

    @Inject
    private Told told;

    private Long id;
    private Long group;
    private long version;
    private PlanningView planning;
    private List<ReachChoice> choices;
    private String title;
    private LocalDate day;
    private String startsAt;
    private String endsAt;
    private String place;
    private Visibility visibility = Visibility.GROUP;
    private String reason;

    public void load() {
        if (id != null) {
            MeetingView meeting = meetings.view(id);
            group = meeting.group().id();
            version = meeting.version();
            title = meeting.title();
            day = meeting.day();
            startsAt = meeting.startsAt().toLocalTime().toString();
            endsAt = meeting.endsAt().toLocalTime().toString();
            place = meeting.place();
            visibility = meeting.visibility();
            choices = meeting.choices();
        }
        planning = meetings.planning(group == null ? 0 : group);
        if (id == null) {
            choices = planning.choices();
        }
    }

    public String save() {
        if (id == null) {
            long planned = meetings
                    .plan(new PlanMeeting(group, title, moment(startsAt, "startsAt"), moment(endsAt, "endsAt"), place,
                            visibility));
            told.done("meeting.told.planned");
            return page(planned);
        }
        meetings.move(new MoveMeeting(id, version, title, moment(startsAt, "startsAt"), moment(endsAt, "endsAt"),
                place, visibility));
        told.done("meeting.told.moved");
        return page(id);
    }

    public String cancel() {
        meetings.cancel(new CancelMeeting(id, reason));
        told.done("meeting.told.cancelled");
        return page(id);
    }

    private static String page(long meeting) {
        return "/meeting/view.xhtml?faces-redirect=true&id=" + meeting;
    }

    private OffsetDateTime moment(String typed, String field) {
        if (day == null) {
            throw new RuleBroken("meeting.missing.day", "day");
        }
        if (typed == null || typed.isBlank()) {
            throw new RuleBroken("meeting.missing." + field, field);
        }
        return day.atTime(TypedTime.of(typed, field)).atZone(clock.zone()).toOffsetDateTime();
    }

    /** How far the meeting may be shown, and what that changes. */
    public List<ReachChoice> getChoices() {
        return choices;
    }

    public List<Crumb> getCrumbs() {
        String language = planning.language().tag();
        return List.of(new Crumb(planning.collaborationName(), planning.collaboration().url(), language),
                new Crumb(planning.groupName(), planning.group().url(), language));
    }

    public PlanningView getPlanning() {
        return planning;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getGroup() {
        return group;
    }

    public void setGroup(Long group) {
        this.group = group;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt;
    }

    public String getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(String endsAt) {
        this.endsAt = endsAt;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
