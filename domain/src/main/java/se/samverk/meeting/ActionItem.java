package se.samverk.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.organisation.Person;
import se.samverk.organisation.Seat;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.WorkingGroup;

/**
 * What somebody promised to do, written in an item of the minutes. Its life: open, perhaps in
 * progress, done or cancelled with a note. It belongs to a seat, so it survives the person.
 */
@Entity
@jakarta.persistence.Table(name = "action_item")
@NamedQuery(name = "ActionItem.ofMinutes", query = """
        select a from ActionItem a join fetch a.item where a.item.minutes.id = :minutes order by a.id""")
@NamedQuery(name = "ActionItem.readableDueBetween", query = """
        select x from ActionItem x join fetch x.item
        where x.dueOn >= :from and x.dueOn <= :to
        and x.state in (se.samverk.meeting.ActionState.OPEN, se.samverk.meeting.ActionState.IN_PROGRESS) and exists (
            select t from Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.ACTION and t.ref.id = x.id and a in :audiences)
        order by x.dueOn, x.id""")
public class ActionItem extends Kept {
    public static final int TEXT_LENGTH = 1000;
    public static final int NOTE_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id", nullable = false)
    private MinutesItem item;

    @Column(name = "body", nullable = false, length = TEXT_LENGTH)
    private String text;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_seat_id", nullable = false)
    private Seat owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ActionState state;

    @Column(name = "closing_note", length = NOTE_LENGTH)
    private String closingNote;

    @Column(name = "closed_by", length = Person.NAME_LENGTH)
    private String closedBy;

    @Column(name = "closed_at")
    private OffsetDateTime closedAt;

    protected ActionItem() {
    }

    /** @param dueOn last day, or null where none was set */
    public ActionItem(MinutesItem item, String text, Seat owner, LocalDate dueOn) {
        this.item = Objects.requireNonNull(item);
        this.state = ActionState.OPEN;
        revise(text, owner, dueOn);
    }

    /** Rewords what was promised, while its minutes are a draft. */
    public final void revise(String newText, Seat newOwner, LocalDate newDue) {
        requireDraft();
        String wanted = Wording.required(newText, TEXT_LENGTH, "text");
        if (newOwner == null) {
            throw new RuleBroken("meeting.missing.owner", "owner");
        }
        if (!newOwner.getPlace().equals(Optional.of(getWorkingGroup().ref()))) {
            throw new RuleBroken("meeting.R11.owner", "owner");
        }
        if (newDue != null && newDue.isBefore(item.getMinutes().getMeeting().getDay())) {
            throw new RuleBroken("meeting.R11.due", "dueOn");
        }
        text = wanted;
        owner = newOwner;
        dueOn = newDue;
    }

    public void begin() {
        moveTo(ActionState.IN_PROGRESS);
    }

    /** Done or cancelled, with a note of how or why. */
    public void close(ActionState outcome, String note, String by, OffsetDateTime at) {
        if (outcome == null || !outcome.isClosed()) {
            throw new RuleBroken("meeting.missing.outcome", "outcome");
        }
        requireNext(outcome);
        closingNote = Wording.required(note, NOTE_LENGTH, "note");
        closedBy = Objects.requireNonNull(by);
        closedAt = Objects.requireNonNull(at);
        state = outcome;
    }

    public boolean isOverdueOn(LocalDate today) {
        return !state.isClosed() && dueOn != null && dueOn.isBefore(today);
    }

    private void moveTo(ActionState target) {
        requireNext(target);
        state = target;
    }

    private void requireNext(ActionState target) {
        if (item.getMinutes().isDraft()) {
            throw new RuleBroken("meeting.R11.draft", "");
        }
        if (!state.next().contains(target)) {
            throw new RuleBroken("meeting.R11", "", state, target);
        }
    }

    /** Whether this is what the action says already. */
    public boolean says(String otherText, Seat otherOwner, LocalDate otherDue) {
        return text.equals(Wording.optional(otherText, TEXT_LENGTH, "text")) && owner.equals(otherOwner)
                && Objects.equals(dueOn, otherDue);
    }

    /** Refuses to take back what has left the drafting table (R7). */
    public void requireDraft() {
        item.getMinutes().requireDraft();
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.ACTION, getId());
    }

    public Set<Audience> audiences() {
        return item.getMinutes().audiences();
    }

    public MinutesItem getItem() {
        return item;
    }

    public WorkingGroup getWorkingGroup() {
        return item.getMinutes().getWorkingGroup();
    }

    public Language getLanguage() {
        return getWorkingGroup().getLanguage();
    }

    public String getText() {
        return text;
    }

    public Seat getOwner() {
        return owner;
    }

    public Optional<LocalDate> getDueOn() {
        return Optional.ofNullable(dueOn);
    }

    public ActionState getState() {
        return state;
    }

    public String getClosingNote() {
        return closingNote == null ? "" : closingNote;
    }

    public String getClosedBy() {
        return closedBy == null ? "" : closedBy;
    }

    public Optional<OffsetDateTime> getClosedAt() {
        return Optional.ofNullable(closedAt);
    }
}
