package se.samverk.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.shared.SubjectRef;

/**
 * A seat as a row. {@code place} is null for a role in the portal. {@code holder} is empty when the
 * seat is empty, and null when the reader may not know who holds it.
 */
public record SeatRow(long id, Role role, SubjectRef place, String placeName, long organisationId,
        String organisationName, String title, String holder, LocalDate from) implements Serializable {

    public boolean vacant() {
        return holder != null && holder.isEmpty();
    }

    /** The seat by its title and whose it is: "läsare, Tromsø kommune". */
    public String nameWithOrganisation() {
        return title.isEmpty() ? organisationName : title + ", " + organisationName;
    }
}
