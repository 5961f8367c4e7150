package se.samverk.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import se.samverk.organisation.Seat;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectRef;

/** That a seat is asked to do something with a thing, by somebody, until a day. Its life: asked, then done. */
@Entity
@NamedQuery(name = "Waiting.ofSeats", query = """
        select w from Waiting w join fetch w.seat
        where w.doneAt is null and w.seat.id in :seats
        order by case when w.dueOn is null then 1 else 0 end, w.dueOn, w.id""")
@NamedQuery(name = "Waiting.ofSeatsOnSubject", query = """
        select w from Waiting w join fetch w.seat
        where w.doneAt is null and w.seat.id in :seats and w.subject = :subject
        order by case when w.dueOn is null then 1 else 0 end, w.dueOn, w.id""")
@NamedQuery(name = "Waiting.numberOfSeats", query = """
        select count(w) from Waiting w
        where w.doneAt is null and w.seat.id in :seats and exists (
            select t from Thing t join t.audienceKeys a
            where t.ref.kind = w.subject.kind and t.ref.id = w.subject.id and a in :audiences)""")
@NamedQuery(name = "Waiting.askedBy", query = """
        select w from Waiting w join fetch w.seat
        where w.doneAt is null and w.askedBySeatId in :seats and w.seat.id not in :seats
        order by case when w.dueOn is null then 1 else 0 end, w.dueOn, w.id""")
@NamedQuery(name = "Waiting.openOfSubject", query = """
        select w from Waiting w join fetch w.seat where w.doneAt is null and w.subject = :subject order by w.id""")
@NamedQuery(name = "Waiting.ofGroups", query = """
        select w from Waiting w join fetch w.seat
        where w.doneAt is null and w.seat.placeKind = se.samverk.shared.SubjectKind.GROUP
        and w.seat.placeId in :groups order by w.askedAt, w.id""")
@NamedQuery(name = "Waiting.ofSeatsTakenOver", query = """
        select w from Waiting w join fetch w.seat
        where w.doneAt is null and w.seat.successor is not null and w.seat.validTo < :day order by w.id""")
@NamedQuery(name = "Waiting.ofOrganisation", query = """
        select w from Waiting w join fetch w.seat
        where w.doneAt is null and w.seat.organisation.id = :organisation
        order by case when w.dueOn is null then 1 else 0 end, w.dueOn, w.id""")
@NamedQuery(name = "Waiting.toRemind", query = """
        select w from Waiting w join fetch w.seat
        where w.doneAt is null and w.remindedAt is null and w.dueOn <= :day order by w.id""")
public class Waiting extends Kept {
    /** How many days before the last one the seat is reminded. */
    public static final int REMINDED_DAYS_BEFORE = 3;

    public static final int NOTE_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "seat_id", nullable = false)
    private Seat seat;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private WaitingVerb verb;

    @Embedded
    private SubjectRef subject;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "asked_by_seat_id")
    private Long askedBySeatId;

    @Column(name = "asked_by", nullable = false, length = 120)
    private String askedBy;

    @Column(name = "asked_at", nullable = false)
    private OffsetDateTime askedAt;

    @Column(length = NOTE_LENGTH)
    private String note;

    @Column(name = "reminded_at")
    private OffsetDateTime remindedAt;

    @Column(name = "done_at")
    private OffsetDateTime doneAt;

    protected Waiting() {
    }

    /**
     * @param dueOn last day, or null
     * @param askedBySeat the seat that asks, so that it can see what it waits for; null when the portal asks
     * @param note what is asked, in the asker's words; may be null
     */
    public Waiting(Seat seat, WaitingVerb verb, SubjectRef subject, LocalDate dueOn, Seat askedBySeat, String askedBy,
            OffsetDateTime askedAt, String note) {
        this.seat = Objects.requireNonNull(seat);
        this.verb = Objects.requireNonNull(verb);
        this.subject = Objects.requireNonNull(subject);
        this.dueOn = dueOn;
        this.askedBySeatId = askedBySeat == null ? null : askedBySeat.getId();
        this.askedBy = Objects.requireNonNull(askedBy);
        this.askedAt = Objects.requireNonNull(askedAt);
        this.note = note == null || note.length() <= NOTE_LENGTH ? note : note.substring(0, NOTE_LENGTH);
    }

    /** Passes to the seat that has taken over from the one that was asked. */
    public void passOn() {
        seat = seat.getSuccessor().orElseThrow();
    }

    /** Notes that the seat has been reminded of the last day; that happens once (R4). */
    public void reminded(OffsetDateTime at) {
        remindedAt = Objects.requireNonNull(at);
    }

    public void done(OffsetDateTime at) {
        if (doneAt == null) {
            doneAt = Objects.requireNonNull(at);
        }
    }

    public boolean isOverdueOn(LocalDate day) {
        return doneAt == null && dueOn != null && dueOn.isBefore(day);
    }

    public Seat getSeat() {
        return seat;
    }

    public WaitingVerb getVerb() {
        return verb;
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public Optional<LocalDate> getDueOn() {
        return Optional.ofNullable(dueOn);
    }

    public String getAskedBy() {
        return askedBy;
    }

    public OffsetDateTime getAskedAt() {
        return askedAt;
    }

    public String getNote() {
        return note == null ? "" : note;
    }

    public boolean isOpen() {
        return doneAt == null;
    }
}
