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
import se.samverk.organisation.Person;
import se.samverk.organisation.Seat;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * What somebody promised to do, written in an item of the minutes. Its life: open, perhaps in
 * progress, done or cancelled with a note. It belongs to a seat, so it survives the person.
 */
@Entity
@jakarta.persistence.Table(name = "action_item")
@NamedQuery(name = "ActionItem.ofMinutes", query = """
        select a from ActionItem a join fetch a.item where a.item.minutes.id = :minutes order by a.id""")
@NamedQuery(name = "ActionItem.readableOpenOfSeat", query = """
        select distinct t from Thing t join t.audienceKeys a
        where t.ref.kind = se.samverk.shared.SubjectKind.ACTION and a in :audiences and t.ref.id in (
            select x.id from ActionItem x where x.owner.id = :seat
            and x.state in (se.samverk.meeting.ActionState.OPEN, se.samverk.meeting.ActionState.IN_PROGRESS))
        order by t.occurredOn, t.ref.id""")
@NamedQuery(name = "ActionItem.readableDueBetween", query = """
        select x from ActionItem x join fetch x.item
        where x.dueOn >= :from and x.dueOn <= :to
        and x.state in (se.samverk.meeting.ActionState.OPEN, se.samverk.meeting.ActionState.IN_PROGRESS) and exists (
            select t from Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.ACTION and t.ref.id = x.id and a in :audiences)
        order by x.dueOn, x.id""")
public class ActionItem extends Outcome {
    public static final int TEXT_LENGTH = 1000;
    public static final int NOTE_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_seat_id", nullable = false)
    private Seat owner;

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
        super(item);
        this.state = ActionState.OPEN;
        revise(text, owner, dueOn);
    }

    /** Rewords what was promised, while its minutes are a draft. */
    public final void revise(String newText, Seat newOwner, LocalDate newDue) {
        requireDraft();
        if (newOwner == null) {
            throw new RuleBroken("meeting.missing.owner", "owner");
        }
        if (!newOwner.getPlace().equals(Optional.of(getWorkingGroup().ref()))) {
            throw new RuleBroken("meeting.R11.owner", "owner");
        }
        reword(newText, TEXT_LENGTH, newDue);
        owner = newOwner;
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
        return !state.isClosed() && getDueOn().filter(day -> day.isBefore(today)).isPresent();
    }

    private void moveTo(ActionState target) {
        requireNext(target);
        state = target;
    }

    private void requireNext(ActionState target) {
        if (getItem().getMinutes().isDraft()) {
            throw new RuleBroken("meeting.R11.draft", "");
        }
        if (!state.next().contains(target)) {
            throw new RuleBroken("meeting.R11", "", state, target);
        }
    }

    /** Whether this is what the action says already. */
    public boolean says(String otherText, Seat otherOwner, LocalDate otherDue) {
        return reads(otherText, TEXT_LENGTH, otherDue) && owner.equals(otherOwner);
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.ACTION, getId());
    }

    public Seat getOwner() {
        return owner;
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
