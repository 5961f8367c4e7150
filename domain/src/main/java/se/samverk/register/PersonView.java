package se.samverk.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.organisation.Role;
import se.samverk.shared.SubjectRef;

/**
 * A person, as those see who administer people.
 *
 * @param mail the work address; empty when the account has none
 * @param lastSeenAt when the person signed in last; null when never
 * @param manageable whether the reader may disable and enable the account and give it a new way in
 */
public record PersonView(long id, String name, String title, String username, String mail, boolean active,
        OffsetDateTime lastSeenAt, int sessions, boolean manageable, boolean self, List<Held> now,
        List<Held> before) implements Serializable {

    /**
     * A seat that the person holds or has held.
     *
     * @param place null for a role in the portal, and where the reader may not know the place
     * @param to null when no end is set
     */
    public record Held(Role role, SubjectRef place, String placeName, String organisation, String title,
            LocalDate from, LocalDate to) implements Serializable {
    }
}
