package se.samverk.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/**
 * A meeting of a group. Its life: planned, called, held; or cancelled with a reason. One that was
 * called and then moved is planned again. Who was there is noted once it was held.
 */
@Entity
@NamedQuery(name = "Meeting.readableBetween", query = """
        select m from Meeting m join fetch m.workingGroup
        where m.startsAt >= :from and m.startsAt < :to and exists (
            select t from Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.MEETING and t.ref.id = m.id and a in :audiences)
        order by m.startsAt, m.id""")
@NamedQuery(name = "Meeting.nextReadableOfGroup", query = """
        select m from Meeting m join fetch m.workingGroup
        where m.workingGroup.id = :group and m.endsAt >= :now
        and m.state in (se.samverk.meeting.MeetingState.PLANNED, se.samverk.meeting.MeetingState.CALLED)
        and exists (
            select t from Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.MEETING and t.ref.id = m.id and a in :audiences)
        order by m.startsAt, m.id""")
@NamedQuery(name = "Meeting.heldAfter", query = """
        select m from Meeting m where m.workingGroup.id = :group and m.startsAt > :after
        and m.state = se.samverk.meeting.MeetingState.HELD order by m.startsAt, m.id""")
public class Meeting extends Kept {
    public static final int TITLE_LENGTH = 200;
    public static final int PLACE_LENGTH = 200;
    public static final int REASON_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id", nullable = false)
    private WorkingGroup workingGroup;

    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;

    @Column(name = "starts_at", nullable = false)
    private OffsetDateTime startsAt;

    @Column(name = "ends_at", nullable = false)
    private OffsetDateTime endsAt;

    @Column(name = "meets_on", nullable = false)
    private LocalDate day;

    @Column(length = PLACE_LENGTH)
    private String place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private MeetingState state;

    @Column(name = "cancelling_reason", length = REASON_LENGTH)
    private String cancellingReason;

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Attendance> attendance = new ArrayList<>();

    protected Meeting() {
    }

    /**
     * @param startsAt in the zone of the portal: its calendar day there is the meeting's day
     * @param place may be empty
     */
    public Meeting(WorkingGroup workingGroup, String title, OffsetDateTime startsAt, OffsetDateTime endsAt,
            String place, Visibility visibility) {
        this.workingGroup = Objects.requireNonNull(workingGroup);
        this.state = MeetingState.PLANNED;
        arrange(title, startsAt, endsAt, place, visibility);
    }

    /**
     * A meeting from before the portal, which was held (R15). When only its day is known, it lasts the whole day.
     *
     * @param start in the zone of the portal; the beginning of the day when the time is not known
     * @param end null when the time is not known
     */
    public static Meeting fromBefore(WorkingGroup workingGroup, OffsetDateTime start, OffsetDateTime end, String place,
            OffsetDateTime now) {
        OffsetDateTime until = end != null ? end : WholeDay.end(start);
        Meeting meeting = new Meeting(workingGroup,
                Heading.ofMeeting(workingGroup.getLanguage(), start.toLocalDate()), start, until, place,
                Visibility.GROUP);
        if (start.isAfter(now)) {
            throw new RuleBroken("meeting.R2.start", "day");
        }
        meeting.state = MeetingState.HELD;
        return meeting;
    }

    /** Changes what was planned. Another time or place needs a new call; a new title does not. */
    public void move(String newTitle, OffsetDateTime newStart, OffsetDateTime newEnd, String newPlace,
            Visibility newVisibility) {
        requireNext(MeetingState.PLANNED);
        OffsetDateTime oldStart = startsAt;
        OffsetDateTime oldEnd = endsAt;
        String oldPlace = getPlace();
        arrange(newTitle, newStart, newEnd, newPlace, newVisibility);
        if (!startsAt.isEqual(oldStart) || !endsAt.isEqual(oldEnd) || !getPlace().equals(oldPlace)) {
            state = MeetingState.PLANNED;
        }
    }

    private void arrange(String newTitle, OffsetDateTime newStart, OffsetDateTime newEnd, String newPlace,
            Visibility newVisibility) {
        String wanted = Wording.required(newTitle, TITLE_LENGTH, "title");
        if (newStart == null) {
            throw new RuleBroken("meeting.missing.startsAt", "startsAt");
        }
        if (newEnd == null) {
            throw new RuleBroken("meeting.missing.endsAt", "endsAt");
        }
        if (!newEnd.isAfter(newStart)) {
            throw new RuleBroken("meeting.R1", "endsAt");
        }
        Objects.requireNonNull(newVisibility).requireAllowedIn(workingGroup, "visibility");
        place = Wording.optional(newPlace, PLACE_LENGTH, "place");
        title = wanted;
        startsAt = newStart;
        endsAt = newEnd;
        day = newStart.toLocalDate();
        visibility = newVisibility;
    }

    public void call() {
        moveTo(MeetingState.CALLED);
    }

    /** Notes that the meeting takes or took place; not before its start. */
    public void hold(OffsetDateTime now) {
        requireNext(MeetingState.HELD);
        if (now.isBefore(startsAt)) {
            throw new RuleBroken("meeting.R2.start", "startsAt");
        }
        state = MeetingState.HELD;
    }

    public void cancel(String reason) {
        requireNext(MeetingState.CANCELLED);
        cancellingReason = Wording.required(reason, REASON_LENGTH, "reason");
        state = MeetingState.CANCELLED;
    }

    private void moveTo(MeetingState target) {
        requireNext(target);
        state = target;
    }

    private void requireNext(MeetingState target) {
        if (!state.next().contains(target)) {
            throw new RuleBroken("meeting.R2", "", state, target);
        }
    }

    /** Notes who was there, in place of what was noted before. */
    void record(List<Attendee> attendees) {
        record(attendees, false);
    }

    /** The same; {@code asWritten} for names from before the portal, of which no organisation is known (R15). */
    void record(List<Attendee> attendees, boolean asWritten) {
        if (state != MeetingState.HELD) {
            throw new RuleBroken("meeting.R3.held", "attendance");
        }
        List<Attendance> noted = new ArrayList<>();
        for (Attendee attendee : attendees) {
            if (noted.stream().anyMatch(row -> row.isOf(attendee))) {
                throw new RuleBroken("meeting.R3.twice", "attendance", attendee.name());
            }
            Attendance row = attendance.stream().filter(known -> known.isOf(attendee)).findFirst().orElse(null);
            if (row == null) {
                row = new Attendance(this, attendee, asWritten);
            } else {
                row.note(attendee);
            }
            noted.add(row);
        }
        attendance.retainAll(noted);
        noted.stream().filter(row -> !attendance.contains(row)).forEach(attendance::add);
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.MEETING, getId());
    }

    public WorkingGroup getWorkingGroup() {
        return workingGroup;
    }

    public String getTitle() {
        return title;
    }

    public OffsetDateTime getStartsAt() {
        return startsAt;
    }

    public OffsetDateTime getEndsAt() {
        return endsAt;
    }

    /** The calendar day on which the meeting starts, in the zone of the portal. */
    public LocalDate getDay() {
        return day;
    }

    public String getPlace() {
        return place == null ? "" : place;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public MeetingState getState() {
        return state;
    }

    public String getCancellingReason() {
        return cancellingReason == null ? "" : cancellingReason;
    }

    public List<Attendance> getAttendance() {
        return List.copyOf(attendance);
    }
}
