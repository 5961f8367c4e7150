package se.samverk.meeting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import se.samverk.document.KeptOriginal;
import se.samverk.document.Original;
import se.samverk.organisation.Person;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.PersonalNumbers;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.ItemNumbering;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/**
 * What was noted at a held meeting. Their life: drafted by those who lead the group or write for
 * it, circulated in the group and perhaps returned for changes, approved as is the group's habit – at a
 * later meeting, or by adjusters who have not written in them – and from then on immutable; published as
 * far as was chosen.
 */
@Entity
@NamedQuery(name = "Minutes.circulatedTo", query = """
        select m from Minutes m join m.adjusters p where p.id = :person and m.meeting.workingGroup.id = :group
        and m.state = se.samverk.meeting.MinutesState.CIRCULATED order by m.id""")
@NamedQuery(name = "Minutes.ofOriginal", query = "select m from Minutes m where m.original.documentId = :document")
@NamedQuery(name = "Minutes.ofMeeting", query = "select m from Minutes m where m.meeting.id = :meeting")
public class Minutes extends Kept {
    public static final int COMMENT_LENGTH = 1000;
    public static final int NOTE_LENGTH = 500;

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
    private ApprovalHabit approval;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ItemNumbering numbering;

    @ElementCollection
    @CollectionTable(name = "minutes_signature", joinColumns = @JoinColumn(name = "minutes_id"))
    @OrderBy("at")
    private List<Signature> signatures = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "approved_at_id")
    private Meeting approvedAtMeeting;

    @Column(name = "approval_note", length = NOTE_LENGTH)
    private String approvalNote;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Visibility visibility;

    @Embedded
    private KeptOriginal original = KeptOriginal.none();

    @Column(name = "original_secret", nullable = false)
    private boolean originalSecret;

    @Column(name = "original_paragraphs", nullable = false)
    private boolean originalParagraphs;

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
        this.numbering = getWorkingGroup().getNumbering();
        this.draftedBy = drafter.getDisplayName();
        this.writers.add(drafter.getId());
    }

    /**
     * Begins minutes from before the portal (R15). Their items keep the numbers they were written with, in a series of
     * their own; {@link #takeIn} ends the writing.
     *
     * @param taker who takes them in
     * @param paragraphs whether their items are called § and not p
     */
    public static Minutes fromBefore(Meeting meeting, Person taker, Original original, boolean paragraphs) {
        Minutes minutes = new Minutes(meeting, taker);
        minutes.numbering = ItemNumbering.PER_MEETING;
        minutes.original = new KeptOriginal(original);
        minutes.originalParagraphs = paragraphs;
        return minutes;
    }

    /**
     * Ends the taking in of minutes from before the portal: the group reads them, and nobody approves them again (R15).
     *
     * @param texts everything the minutes say, also in decisions
     */
    public void takeIn(List<String> texts) {
        if (!isDraft()) {
            throw new RuleBroken("meeting.R5", "", state, MinutesState.IMPORTED);
        }
        if (original.isNone()) {
            throw new RuleBroken("meeting.R15.original", "");
        }
        if (items.isEmpty()) {
            throw new RuleBroken("meeting.R5.items", "items");
        }
        requireNoPersonalNumber(texts, "items");
        state = MinutesState.IMPORTED;
    }

    /**
     * Notes whether the original is marked as secret. What was published from one that is, is taken back: the group alone
     * reads it, until somebody publishes it again when the mark is gone (R15).
     *
     * @return whether it is read by others than before
     */
    public boolean originalIsSecret(boolean marked) {
        originalSecret = marked;
        if (!marked || state != MinutesState.PUBLISHED) {
            return false;
        }
        requireNext(MinutesState.IMPORTED);
        state = MinutesState.IMPORTED;
        visibility = null;
        return true;
    }

    /**
     * Lets them be published although their original was marked as secret, because it was disposed of and nobody can take
     * the mark away (R15).
     *
     * @param checked that somebody has looked whether what they tell is secret still
     */
    public void originalIsGone(boolean checked) {
        if (originalSecret && !checked) {
            throw new RuleBroken("meeting.R15.gone", "secrecyChecked");
        }
        originalSecret = false;
    }

    /** Notes that a person writes in the draft, and so cannot approve it. */
    public void writtenBy(long personId) {
        requireDraft();
        writers.add(personId);
    }

    /** Adds an item; {@code number} is the next of its series (R6). */
    public MinutesItem addItem(int number, String title, String text) {
        requireDraft();
        MinutesItem item = new MinutesItem(this, number, title, text);
        items.add(item);
        return item;
    }

    /** Adds an item as it was numbered before the portal, with the part of the original it begins on (R15). */
    public MinutesItem addItem(ImportedItem written) {
        if (written.number() <= 0 || items.stream().anyMatch(item -> item.getNumber() == written.number())) {
            throw new RuleBroken("meeting.R15.number", "number");
        }
        MinutesItem item = addItem(written.number(), written.title(), written.text());
        item.begins(written.page());
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
        meeting.record(attendees, !original.isNone());
    }

    /**
     * Lets the group read, and its adjusters approve, until a day or without one.
     *
     * @param named the members who adjust these minutes beside those whose seat lets them; may be none
     * @param texts everything the minutes say, also in decisions and actions
     */
    public void circulate(Collection<Person> named, LocalDate lastDay, LocalDate today, List<String> texts) {
        requireNext(MinutesState.CIRCULATED);
        if (!original.isNone()) {
            throw new RuleBroken("meeting.R15.original", "");
        }
        if (items.isEmpty()) {
            throw new RuleBroken("meeting.R5.items", "items");
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            throw new RuleBroken("meeting.R5.replyBy", "replyBy");
        }
        if (named.stream().anyMatch(person -> isWrittenBy(person.getId()))) {
            throw new RuleBroken("meeting.R8.adjuster", "adjusters");
        }
        if (getWorkingGroup().getApproval() == ApprovalHabit.NEXT_MEETING && !named.isEmpty()) {
            throw new RuleBroken("meeting.R13.named", "adjusters");
        }
        requireNoPersonalNumber(texts, "items");
        adjusters.retainAll(named);
        named.stream().filter(person -> !adjusters.contains(person)).forEach(adjusters::add);
        approval = getWorkingGroup().getApproval();
        replyBy = lastDay;
        returnComment = null;
        state = MinutesState.CIRCULATED;
    }

    /** Back to draft, with what should change. */
    public void returnForChanges(String comment) {
        requireNext(MinutesState.DRAFT);
        returnComment = Wording.required(comment, COMMENT_LENGTH, "comment");
        replyBy = null;
        signatures.clear();
        approval = null;
        state = MinutesState.DRAFT;
    }

    /**
     * Signs the minutes as they stand; never by somebody who has written in them (R8). They are approved
     * when all who were named have signed; where nobody was, by one signature (R13).
     */
    public void approve(Person approver, OffsetDateTime at) {
        requireNext(MinutesState.APPROVED);
        if (approval == ApprovalHabit.NEXT_MEETING) {
            throw new RuleBroken("meeting.R13.meeting", "");
        }
        if (isWrittenBy(approver.getId())) {
            throw new NotAllowed("meeting.R8");
        }
        if (isSignedBy(approver.getId())) {
            throw new RuleBroken("meeting.R13.twice", "");
        }
        signatures.add(new Signature(approver, at));
        if (adjusters.stream().allMatch(person -> isSignedBy(person.getId()))) {
            approved(approver, at);
        }
    }

    /**
     * Notes that a later meeting has gone through the minutes and approved them (R13): the meeting approves, so whoever
     * wrote them may note it.
     *
     * @param note what the meeting said of them: "Inga synpunkter på föregående minnesanteckningar"
     */
    public void approveAt(Meeting later, String note, Person noting, OffsetDateTime at) {
        requireNext(MinutesState.APPROVED);
        if (approval != ApprovalHabit.NEXT_MEETING) {
            throw new RuleBroken("meeting.R13.signed", "");
        }
        if (!later.getWorkingGroup().equals(getWorkingGroup()) || later.getState() != MeetingState.HELD
                || !later.getStartsAt().isAfter(meeting.getStartsAt())) {
            throw new RuleBroken("meeting.R13.later", "approvedAt");
        }
        approvalNote = Wording.required(note, NOTE_LENGTH, "approvalNote");
        approvedAtMeeting = later;
        signatures.add(new Signature(noting, at));
        approved(noting, at);
    }

    private void approved(Person last, OffsetDateTime at) {
        approvedBy = last.getDisplayName();
        approvedAt = Objects.requireNonNull(at);
        state = MinutesState.APPROVED;
    }

    /** Whether a person has signed the minutes as they stand. */
    public boolean isSignedBy(Long personId) {
        return signatures.stream().anyMatch(signature -> personId != null && signature.getPersonId() == personId);
    }

    /** The series that the numbers of the items count in: the year's, or that of these minutes alone (R6). */
    public long series() {
        return numbering == ItemNumbering.PER_YEAR ? 0 : getId();
    }

    /**
     * Shows the approved minutes more widely.
     *
     * @param checked that somebody has looked for personal data that must not be shown
     * @param texts everything the minutes say, also in decisions and actions
     */
    public void publish(Visibility chosen, boolean checked, List<String> texts) {
        requireNext(MinutesState.PUBLISHED);
        if (originalSecret) {
            throw new RuleBroken("meeting.R15.secret", "");
        }
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
            case CIRCULATED, APPROVED, IMPORTED -> Visibility.GROUP.audiences(group);
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
        return Heading.ofMinutes(getWorkingGroup().getLanguage(), isFormal(), meeting.getDay());
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

    /** How these minutes are approved: as the group did when they were circulated, before that as it does. */
    public ApprovalHabit getApproval() {
        return approval != null ? approval : getWorkingGroup().getApproval();
    }

    /** Whether they are those of a formal body, with paragraphs and the law's deadlines (R14). */
    public boolean isFormal() {
        return original.isNone() ? getApproval() == ApprovalHabit.FORMAL_BODY : originalParagraphs;
    }

    /** The document from before the portal that they were taken in from (R15). */
    public Optional<Original> getOriginal() {
        return original.get();
    }

    /** Whether that document is marked as secret, so that they cannot be published (R15). */
    public boolean isOriginalSecret() {
        return originalSecret;
    }

    public ItemNumbering getNumbering() {
        return numbering;
    }

    /** Those who have signed the minutes as they stand, or who noted that a meeting approved them. */
    public List<Signature> getSignatures() {
        return List.copyOf(signatures);
    }

    /** The meeting at which the minutes were approved. */
    public Optional<Meeting> getApprovedAtMeeting() {
        return Optional.ofNullable(approvedAtMeeting);
    }

    public String getApprovalNote() {
        return approvalNote == null ? "" : approvalNote;
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
