package se.samverk.register;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * A person in a list of those who administer people.
 *
 * @param organisations whom the person speaks for today, in one text; may be empty
 * @param lastSeenAt when the person signed in last; null when never
 */
public record PersonRow(long id, String name, String title, String organisations, boolean active,
        OffsetDateTime lastSeenAt) implements Serializable {

    public String url() {
        return "/person/view.xhtml?id=" + id;
    }
}
