package se.samverk.meeting.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.meeting.ActionItem;
import se.samverk.meeting.CalendarRow;
import se.samverk.meeting.Decision;
import se.samverk.meeting.Meeting;
import se.samverk.meeting.MeetingChanged;
import se.samverk.meeting.MeetingState;
import se.samverk.meeting.MeetingView;
import se.samverk.meeting.Minutes;
import se.samverk.meeting.PlanningView;
import se.samverk.organisation.Role;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Conflict;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;
import se.samverk.workinggroup.boundary.Reaches;

/** Meetings of groups, and the calendar of what the caller may read. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Meetings {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private MeetingAccess access;

    @Inject
    private ThingAccess heads;

    @Inject
    private Reaches reaches;

    @Inject
    private Things things;

    @Inject
    private Timeline timeline;

    @Inject
    private Waitings waitings;

    @Inject
    private MinutesReader reader;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    /** Plans a meeting and returns its number. Fields in refusals: title, startsAt, endsAt, place, visibility. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public long plan(@Valid PlanMeeting order) {
        WorkingGroup group = access.groupForPlanning(order.groupId());
        Meeting meeting = new Meeting(group, order.title(), local(order.startsAt()), local(order.endsAt()),
                order.place(), order.visibility());
        em.persist(meeting);
        changed(meeting, "meeting.planned");
        return meeting.getId();
    }

    /** Changes what was planned; another time or place makes a called meeting planned again. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void move(@Valid MoveMeeting order) {
        Meeting meeting = access.forPlanning(order.meetingId());
        if (meeting.getVersion() != order.version()) {
            throw new Conflict();
        }
        meeting.move(order.title(), local(order.startsAt()), local(order.endsAt()), order.place(),
                order.visibility());
        changed(meeting, "meeting.moved");
    }

    /** Notes that the call has been sent. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void call(long meetingId) {
        Meeting meeting = access.forPlanning(meetingId);
        meeting.call();
        changed(meeting, "meeting.called");
    }

    /** Notes that a called meeting is being held; its minutes then wait for those who write them. */
    @Allowed(Right.GROUP_LEADER)
    public void hold(@Valid HoldMeeting order) {
        Meeting meeting = access.forHolding(order.meetingId());
        meeting.hold(clock.now());
        changed(meeting, "meeting.held");
        SubjectRef group = meeting.getWorkingGroup().ref();
        for (Role writer : List.of(Role.SECRETARY, Role.CONVENER, Role.CHAIR)) {
            if (waitings.ask(writer, group, WaitingVerb.PREPARE, meeting.ref(), null, null, null) > 0) {
                break;
            }
        }
    }

    /** Cancels a meeting that has not been held. Field in refusals: reason. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void cancel(@Valid CancelMeeting order) {
        Meeting meeting = access.forPlanning(order.meetingId());
        meeting.cancel(order.reason());
        changed(meeting, "meeting.cancelled");
    }

    private void changed(Meeting meeting, String verb) {
        WorkingGroup group = meeting.getWorkingGroup();
        heads.describe(meeting.ref(), meeting.getTitle(), meeting.getState().name(), group.getLanguage(),
                group.getArchiveOwner().getId(), group.getId(), group.getCollaboration().getId(), meeting.getDay(),
                meeting.getVisibility().audiences(group.getId()));
        happenings.fire(new MeetingChanged(meeting.ref(), verb, List.of()));
    }

    /** A meeting's own page. */
    public MeetingView view(long id) {
        Meeting meeting = access.readable(id);
        WorkingGroup group = meeting.getWorkingGroup();
        Minutes minutes = em.createNamedQuery("Minutes.ofMeeting", Minutes.class).setParameter("meeting", id)
                .getResultList().stream().filter(found -> things.find(found.ref()).isPresent()).findFirst()
                .orElse(null);
        return new MeetingView(meeting.ref(), meeting.getVersion(), group.ref(), group.getName(),
                group.getCollaboration().ref(), group.getCollaboration().getName(), meeting.getTitle(),
                group.getLanguage(), meeting.getDay(), local(meeting.getStartsAt()), local(meeting.getEndsAt()),
                meeting.getPlace(), meeting.getVisibility(), meeting.getState(), meeting.getCancellingReason(),
                !clock.now().isBefore(meeting.getStartsAt()),
                minutes == null ? List.of() : reader.read(minutes).attendance(),
                minutes == null ? null : minutes.ref(), minutes == null ? "" : minutes.getTitle(),
                minutes == null ? null : minutes.getState(), timeline.of(meeting.ref(), 5),
                access.plans(group.getId()), access.leads(group.getId()), access.writes(group.getId()),
                access.plans(group.getId())
                        ? reaches.choices(group, meeting.getVisibility().audiences(group.getId()), Visibility.values())
                        : List.of());
    }

    /** What is needed to plan a meeting of a group. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public PlanningView planning(long groupId) {
        WorkingGroup group = access.groupForPlanning(groupId);
        return new PlanningView(group.ref(), group.getName(), group.getCollaboration().ref(),
                group.getCollaboration().getName(), group.getLanguage(),
                reaches.choices(group, Set.of(), Visibility.values()));
    }

    /**
     * What has a day from {@code from} to {@code to}, both included, and may be read by the caller:
     * meetings, days by which decisions and open actions are due, and what waits for the caller until a day.
     */
    public List<CalendarRow> upcoming(LocalDate from, LocalDate to) {
        List<CalendarRow> rows = new ArrayList<>();
        for (Meeting meeting : em.createNamedQuery("Meeting.readableBetween", Meeting.class)
                .setParameter("from", startOf(from)).setParameter("to", startOf(to.plusDays(1)))
                .setParameter("audiences", caller.audienceKeys()).getResultList()) {
            rows.add(row(meeting));
        }
        for (ActionItem action : em.createNamedQuery("ActionItem.readableDueBetween", ActionItem.class)
                .setParameter("from", from).setParameter("to", to)
                .setParameter("audiences", caller.audienceKeys()).getResultList()) {
            rows.add(due(action.ref(), action.getText(), action.getWorkingGroup(), action.getDueOn().orElseThrow(),
                    action.getState().name()));
        }
        for (Decision decision : em.createNamedQuery("Decision.readableDueBetween", Decision.class)
                .setParameter("from", from).setParameter("to", to)
                .setParameter("audiences", caller.audienceKeys()).getResultList()) {
            rows.add(due(decision.ref(), decision.getTitle(), decision.getWorkingGroup(),
                    decision.getDueOn().orElseThrow(), decision.getItem().getMinutes().getState().name()));
        }
        for (WaitingRow waiting : waitings.forMe()) {
            boolean within = waiting.dueOn() != null && !waiting.dueOn().isBefore(from)
                    && !waiting.dueOn().isAfter(to);
            if (within && rows.stream().noneMatch(row -> row.ref().equals(waiting.subject()))) {
                rows.add(new CalendarRow(waiting.subject(), waiting.title(), waiting.language(), null, "",
                        waiting.dueOn(), null, null, "", waiting.verb().name(), false));
            }
        }
        rows.sort(Comparator.comparing(CalendarRow::day).thenComparing(CalendarRow::startsAt,
                Comparator.nullsLast(Comparator.naturalOrder())));
        return rows;
    }

    /** The next meeting of a group that is planned or called and that the caller may read. */
    public Optional<CalendarRow> nextOfGroup(long groupId) {
        return em.createNamedQuery("Meeting.nextReadableOfGroup", Meeting.class).setParameter("group", groupId)
                .setParameter("now", clock.now()).setParameter("audiences", caller.audienceKeys()).setMaxResults(1)
                .getResultList().stream().findFirst().map(this::row);
    }

    private CalendarRow row(Meeting meeting) {
        WorkingGroup group = meeting.getWorkingGroup();
        return new CalendarRow(meeting.ref(), meeting.getTitle(), group.getLanguage(), group.getId(), group.getName(),
                meeting.getDay(), local(meeting.getStartsAt()), local(meeting.getEndsAt()), meeting.getPlace(),
                meeting.getState().name(), meeting.getState() == MeetingState.CANCELLED);
    }

    private static CalendarRow due(SubjectRef ref, String title, WorkingGroup group, LocalDate day, String state) {
        return new CalendarRow(ref, title, group.getLanguage(), group.getId(), group.getName(), day, null, null, "",
                state, false);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.zone()).toOffsetDateTime();
    }

    private OffsetDateTime local(OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(clock.zone()).toOffsetDateTime();
    }
}
