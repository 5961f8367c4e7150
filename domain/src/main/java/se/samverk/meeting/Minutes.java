package se.samverk.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.organisation.Person;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/**
 * What was noted at a held meeting. Their life: drafted by those who lead the group or write for
 * it, circulated in the group and perhaps returned for changes, approved by somebody who has not
 * written in them, and from then on immutable; published as far as was chosen.
 */
@Entity
@NamedQuery(name = "Minutes.circulatedTo", query = """
        select m from Minutes m join m.adjusters p where p.id = :person and m.meeting.workingGroup.id = :group
        and m.state = se.samverk.meeting.MinutesState.CIRCULATED order by m.id""")
@NamedQuery(name = "Minutes.ofMeeting", query = "select m from Minutes m where m.meeting.id = :meeting")
public class Minutes extends Kept {
    public static final int COMMENT_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private MinutesState state;

    @Column(name = "drafted_by", nullable = false, length = Person.NAME_LENGTH)
    private String draftedBy;

    @ElementCollection
    @CollectionTable(name = "minutes_writer", joinColumns = @JoinColumn(name = "minutes_id"))
    @Column(name = "person_id", nullable = false)
    private Set<Long> writers = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "minutes_adjuster", joinColumns = @JoinColumn(name = "minutes_id"), inverseJoinColumns = @JoinColumn(name = "person_id"))
    @OrderBy("displayName, id")
    private List<Person> adjusters = new ArrayList<>();

    @Column(name = "reply_by")
    private LocalDate replyBy;

    @Column(name = "return_comment", length = COMMENT_LENGTH)
    private String returnComment;

    @Column(name = "approved_by", length = Person.NAME_LENGTH)
    private String approvedBy;

    @Column(name = "approved_at")
    private OffsetDateTime approvedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Visibility visibility;

    @OneToMany(mappedBy = "minutes", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<MinutesItem> items = new ArrayList<>();

    protected Minutes() {
    }

    /** Begins the minutes of a held meeting; who begins them is their first writer. */
    public Minutes(Meeting meeting, Person drafter) {
        this.meeting = Objects.requireNonNull(meeting);
        if (meeting.getState() != MeetingState.HELD) {
            throw new RuleBroken("meeting.R4", "");
        }
        this.state = MinutesState.DRAFT;
        this.draftedBy = drafter.getDisplayName();
        this.writers.add(drafter.getId());
    }

    /** Notes that a person writes in the draft, and so cannot approve it. */
    public void writtenBy(long personId) {
        requireDraft();
        writers.add(personId);
    }

    /** Adds an item; {@code number} is the next of the group's year (R6). */
    public MinutesItem addItem(int number, String title, String text) {
        requireDraft();
        MinutesItem item = new MinutesItem(this, number, title, text);
        items.add(item);
        return item;
    }

    /** Takes an item out of the draft; what hangs on it must be taken out before. */
    public void removeItem(MinutesItem item) {
        requireDraft();
        items.remove(item);
    }

    /** Notes who was at the meeting. */
    public void recordAttendance(List<Attendee> attendees) {
        requireDraft();
        meeting.record(attendees);
    }

    /**
     * Lets the group read, and its adjusters approve, until a day or without one.
     *
     * @param named the members who adjust these minutes beside those whose seat lets them; may be none
     * @param texts everything the minutes say, also in decisions and actions
     */
    public void circulate(Collection<Person> named, LocalDate lastDay, LocalDate today, List<String> texts) {
        requireNext(MinutesState.CIRCULATED);
        if (items.isEmpty()) {
            throw new RuleBroken("meeting.R5.items", "items");
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            throw new RuleBroken("meeting.R5.replyBy", "replyBy");
        }
        if (named.stream().anyMatch(person -> isWrittenBy(person.getId()))) {
            throw new RuleBroken("meeting.R8.adjuster", "adjusters");
        }
        requireNoPersonalNumber(texts, "items");
        adjusters.retainAll(named);
        named.stream().filter(person -> !adjusters.contains(person)).forEach(adjusters::add);
        replyBy = lastDay;
        returnComment = null;
        state = MinutesState.CIRCULATED;
    }

    /** Back to draft, with what should change. */
    public void returnForChanges(String comment) {
        requireNext(MinutesState.DRAFT);
        returnComment = Wording.required(comment, COMMENT_LENGTH, "comment");
        replyBy = null;
        state = MinutesState.DRAFT;
    }

    /** Approved as they stand; never by somebody who has written in them. */
    public void approve(Person approver, OffsetDateTime at) {
        requireNext(MinutesState.APPROVED);
        if (isWrittenBy(approver.getId())) {
            throw new NotAllowed("meeting.R8");
        }
        approvedBy = approver.getDisplayName();
        approvedAt = Objects.requireNonNull(at);
        state = MinutesState.APPROVED;
    }

    /**
     * Shows the approved minutes more widely.
     *
     * @param checked that somebody has looked for personal data that must not be shown
     * @param texts everything the minutes say, also in decisions and actions
     */
    public void publish(Visibility chosen, boolean checked, List<String> texts) {
        requireNext(MinutesState.PUBLISHED);
        if (chosen == null) {
            throw new RuleBroken("meeting.missing.visibility", "visibility");
        }
        if (chosen == Visibility.GROUP) {
            throw new RuleBroken("meeting.R9.visibility", "visibility");
        }
        chosen.requireAllowedIn(getWorkingGroup(), "visibility");
        if (!checked) {
            throw new RuleBroken("meeting.R9.check", "personalDataChecked");
        }
        requireNoPersonalNumber(texts, "personalDataChecked");
        visibility = chosen;
        state = MinutesState.PUBLISHED;
    }

    private void requireNoPersonalNumber(List<String> texts, String field) {
        if (texts.stream().anyMatch(PersonalNumbers::occurIn)) {
            throw new RuleBroken("meeting.R9.personalNumber." + getWorkingGroup().getCollaboration().getCountry(),
                    field);
        }
    }

    /** Who may read the minutes as they stand; their decisions and actions follow. */
    public Set<Audience> audiences() {
        long group = getWorkingGroup().getId();
        return switch (state) {
            case DRAFT -> Visibility.draftAudiences(group);
            case CIRCULATED, APPROVED -> Visibility.GROUP.audiences(group);
            case PUBLISHED -> visibility.audiences(group);
        };
    }

    /** Refuses any change to what has left the drafting table (R7). */
    void requireDraft() {
        if (state != MinutesState.DRAFT) {
            throw new RuleBroken("meeting.R7", "");
        }
    }

    private void requireNext(MinutesState target) {
        if (!state.next().contains(target)) {
            throw new RuleBroken("meeting.R5", "", state, target);
        }
    }

    public boolean isDraft() {
        return state == MinutesState.DRAFT;
    }

    public boolean isWrittenBy(Long personId) {
        return writers.contains(personId);
    }

    /** Whether somebody was named to adjust the minutes. */
    public boolean isAdjustedBy(Long personId) {
        return adjusters.stream().anyMatch(person -> person.getId().equals(personId));
    }

    /** Lets the successor in a seat adjust instead of who was named, unless the successor has written in the minutes. */
    public void adjustInstead(Person named, Person successor) {
        if (state == MinutesState.CIRCULATED && adjusters.contains(named) && !isWrittenBy(successor.getId())) {
            adjusters.remove(named);
            if (!adjusters.contains(successor)) {
                adjusters.add(successor);
            }
        }
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.MINUTES, getId());
    }

    /** "Minnesanteckningar 14 mars 2019", in the language of the group. */
    public String getTitle() {
        return Heading.ofMinutes(getWorkingGroup().getLanguage(), meeting.getDay());
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public WorkingGroup getWorkingGroup() {
        return meeting.getWorkingGroup();
    }

    public MinutesState getState() {
        return state;
    }

    public String getDraftedBy() {
        return draftedBy;
    }

    /** Those named when the minutes were last circulated. */
    public List<Person> getAdjusters() {
        return List.copyOf(adjusters);
    }

    public Optional<LocalDate> getReplyBy() {
        return Optional.ofNullable(replyBy);
    }

    /** What should change, while the minutes are returned for it. */
    public String getReturnComment() {
        return returnComment == null ? "" : returnComment;
    }

    public String getApprovedBy() {
        return approvedBy == null ? "" : approvedBy;
    }

    public Optional<OffsetDateTime> getApprovedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public Optional<Visibility> getVisibility() {
        return Optional.ofNullable(visibility);
    }

    public List<MinutesItem> getItems() {
        return List.copyOf(items);
    }
}
