package se.samverk.organisation;

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
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * That somebody has been asked, at a work address, to take a seat. Its life: open, then accepted by the person it
 * was meant for (R11), or taken back, or run out, or left without anybody who may give the seat; it can be sent anew,
 * by whoever then stands behind it, until it is accepted or taken back.
 */
@Entity
@NamedQuery(name = "Invitation.numbered", query = """
        select i from Invitation i join fetch i.organisation where i.id in :numbers""")
@NamedQuery(name = "Invitation.ofMail", query = """
        select i from Invitation i join fetch i.organisation where i.mail = :mail and i.acceptedAt is null
        and i.revokedAt is null""")
@NamedQuery(name = "Invitation.ofPerson", query = "select i from Invitation i where i.person.id = :person")
@NamedQuery(name = "Invitation.pending", query = """
        select i from Invitation i join fetch i.organisation where i.acceptedAt is null and i.revokedAt is null
        order by i.invitedAt desc, i.id desc""")
public class Invitation extends Kept {
    /** Whether it can be accepted, and if not, why. */
    public enum State {
        OPEN, ACCEPTED, REVOKED, EXPIRED,
        /** Whoever sent it may give the seat no longer, or the organisation has ended. */
        LAPSED
    }

    /** What whoever accepts comes to a seat for that somebody holds. */
    public enum Task {
        FOLLOW, STAND_IN
    }

    @Column(nullable = false, length = Account.USERNAME_LENGTH)
    private String mail;

    @Column(name = "display_name", nullable = false, length = Person.NAME_LENGTH)
    private String displayName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "seat_id")
    private Seat seat;

    @Enumerated(EnumType.STRING)
    @Column(name = "seat_task", length = 12)
    private Task task;

    @Column(name = "seat_from")
    private LocalDate from;

    /** Who held the seat when somebody was invited to it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "holder_id")
    private Person holder;

    @Enumerated(EnumType.STRING)
    @Column(name = "seat_role", nullable = false, length = 30)
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "place_kind", length = SubjectRef.KIND_LENGTH)
    private SubjectKind placeKind;

    @Column(name = "place_id")
    private Long placeId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id", nullable = false)
    private Organisation organisation;

    @Column(name = "seat_title", length = Seat.TITLE_LENGTH)
    private String title;

    @Column(name = "invited_by", nullable = false, length = Person.NAME_LENGTH)
    private String invitedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "inviter_id")
    private Account inviter;

    @Column(name = "invited_at", nullable = false)
    private OffsetDateTime invitedAt;

    @Column(name = "expires_at", nullable = false)
    private OffsetDateTime expiresAt;

    @Column(name = "revoked_at")
    private OffsetDateTime revokedAt;

    @Column(name = "accepted_at")
    private OffsetDateTime acceptedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    protected Invitation() {
    }

    /** @param mail the work address, which becomes the username of a new account */
    public Invitation(String mail, String displayName, Language language, String invitedBy, OffsetDateTime at,
            OffsetDateTime until) {
        this.mail = MailAddress.normalise(mail);
        this.displayName = displayName.strip();
        this.language = Objects.requireNonNull(language);
        this.invitedBy = Objects.requireNonNull(invitedBy);
        this.invitedAt = Objects.requireNonNull(at);
        this.expiresAt = Objects.requireNonNull(until);
    }

    /** Says which seat it is about: a role in a place, on behalf of an organisation. */
    public Invitation toSeat(Role seatRole, SubjectRef place, Organisation of, String seatTitle) {
        role = Objects.requireNonNull(seatRole);
        placeKind = place == null ? null : place.kind();
        placeId = place == null ? null : place.id();
        organisation = Objects.requireNonNull(of);
        title = seatTitle;
        return this;
    }

    /** Says who stands behind it: whoever sent it last. */
    public Invitation sentBy(Account sender) {
        inviter = Objects.requireNonNull(sender);
        invitedBy = sender.getPerson().getDisplayName();
        return this;
    }

    /** Says that it is about a seat that somebody holds: to follow the holder, or to stand in, at the earliest from a day. */
    public Invitation toHeldSeat(Seat held, Task what, LocalDate firstDay, Person holds) {
        seat = Objects.requireNonNull(held);
        task = Objects.requireNonNull(what);
        from = Objects.requireNonNull(firstDay);
        holder = holds;
        return toSeat(what == Task.STAND_IN ? Role.SUBSTITUTE : held.getRole(), held.getPlace().orElse(null),
                held.getOrganisation(), what == Task.STAND_IN ? null : held.getTitle());
    }

    /** Lets it run until a later moment, when it is sent anew. */
    public void prolong(OffsetDateTime now, OffsetDateTime until) {
        demandUndecided(now);
        expiresAt = Objects.requireNonNull(until);
    }

    public void revoke(OffsetDateTime at) {
        demandUndecided(at);
        revokedAt = at;
    }

    /** Notes that the person it was meant for has taken the seat, once. */
    public void accept(Person by, OffsetDateTime at) {
        if (stateAt(at) != State.OPEN) {
            throw new RuleBroken("invitation." + stateAt(at), "");
        }
        acceptedAt = at;
        person = Objects.requireNonNull(by);
    }

    /** Forgets whom it was meant for, when their account is erased. */
    public void forget() {
        mail = "erased-" + getId();
        displayName = "";
    }

    private void demandUndecided(OffsetDateTime now) {
        State state = stateAt(now);
        if (state == State.ACCEPTED || state == State.REVOKED) {
            throw new RuleBroken("invitation." + state, "");
        }
    }

    public State stateAt(OffsetDateTime now) {
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /**
     * The same, when it is known whether somebody stands behind it.
     *
     * @param vouchedFor the organisation goes on, and whoever sent it may still give the seat
     */
    public State stateAt(OffsetDateTime now, boolean vouchedFor) {
        State state = stateAt(now);
        return state == State.OPEN && !vouchedFor ? State.LAPSED : state;
    }

    public String getMail() {
        return mail;
    }

    public String getDisplayName() {
        return displayName;
    }

    public Language getLanguage() {
        return language;
    }

    /** The held seat it is about; empty for a seat that is empty or has yet to be set up. */
    public Optional<Seat> getSeat() {
        return Optional.ofNullable(seat);
    }

    public Optional<Task> getTask() {
        return Optional.ofNullable(task);
    }

    /** The first day in the seat at the earliest; empty for the day on which it is accepted. */
    public Optional<LocalDate> getFrom() {
        return Optional.ofNullable(from);
    }

    public Optional<Person> getHolder() {
        return Optional.ofNullable(holder);
    }

    public Role getRole() {
        return role;
    }

    public Optional<SubjectRef> getPlace() {
        return placeKind == null ? Optional.empty() : Optional.of(new SubjectRef(placeKind, placeId));
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public String getTitle() {
        return title == null ? "" : title;
    }

    public String getInvitedBy() {
        return invitedBy;
    }

    /** Whose right to give the seat it rests on; empty for one that was sent before that was kept. */
    public Optional<Account> getInviter() {
        return Optional.ofNullable(inviter);
    }

    public OffsetDateTime getInvitedAt() {
        return invitedAt;
    }

    public OffsetDateTime getExpiresAt() {
        return expiresAt;
    }

    public Optional<Person> getPerson() {
        return Optional.ofNullable(person);
    }
}
