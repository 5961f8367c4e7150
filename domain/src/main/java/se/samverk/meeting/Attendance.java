package se.samverk.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.util.Objects;
import java.util.Optional;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;

/** That somebody took part in a meeting, or did not, on behalf of an organisation. Keeps the name of its time. */
@Entity
@NamedQuery(name = "Attendance.ofPerson", query = """
        select a from Attendance a join fetch a.meeting left join fetch a.organisation
        where a.person.id = :person order by a.meeting.startsAt desc, a.id""")
public class Attendance extends Kept {
    public static final int NOTE_LENGTH = 100;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "person_name", nullable = false, length = Person.NAME_LENGTH)
    private String personName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Presence presence;

    @Column(length = NOTE_LENGTH)
    private String note;

    protected Attendance() {
    }

    /** @param asWritten whether it is a name from before the portal, of which no organisation is known (R15) */
    Attendance(Meeting meeting, Attendee attendee, boolean asWritten) {
        this.meeting = Objects.requireNonNull(meeting);
        this.person = attendee.person();
        this.personName = Wording.required(attendee.name(), Person.NAME_LENGTH, "attendance");
        if (attendee.organisation() == null && !asWritten) {
            throw new RuleBroken("meeting.R3.organisation", "attendance", personName);
        }
        this.organisation = attendee.organisation();
        note(attendee);
    }

    final void note(Attendee attendee) {
        presence = Objects.requireNonNull(attendee.presence());
        note = Wording.optional(attendee.note(), NOTE_LENGTH, "attendance");
    }

    /** Whether this row is about the same person for the same organisation. */
    boolean isOf(Attendee attendee) {
        return Objects.equals(organisation, attendee.organisation()) && (person == null
                ? attendee.person() == null && personName.equals(attendee.name().strip())
                : person.equals(attendee.person()));
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public Optional<Person> getPerson() {
        return Optional.ofNullable(person);
    }

    public String getPersonName() {
        return personName;
    }

    /** On whose behalf; empty for a name from before the portal. */
    public Optional<Organisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    public Presence getPresence() {
        return presence;
    }

    public String getNote() {
        return note == null ? "" : note;
    }
}
