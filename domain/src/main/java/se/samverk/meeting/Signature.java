package se.samverk.meeting;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.organisation.Person;

/** That a person has approved minutes as they stand, and when. */
@Embeddable
@Access(AccessType.FIELD)
public class Signature implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "person_name", nullable = false, length = Person.NAME_LENGTH)
    private String name;

    @Column(name = "signed_at", nullable = false)
    private OffsetDateTime at;

    protected Signature() {
    }

    Signature(Person person, OffsetDateTime at) {
        this.personId = person.getId();
        this.name = person.getDisplayName();
        this.at = Objects.requireNonNull(at);
    }

    public long getPersonId() {
        return personId;
    }

    public String getName() {
        return name;
    }

    public OffsetDateTime getAt() {
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && personId == that.personId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(personId);
    }
}
