package se.samverk.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.shared.SubjectRef;

/**
 * A seat as a row. {@code place} is null for a role in the portal. {@code holder} is empty when the
 * seat is empty, and null when the reader may not know who holds it.
 *
 * @param ordinaryId the seat it stands in for; null unless it is a substitute's
 * @param ordinaryHolder who holds that seat; empty when nobody does or the reader may not know
 * @param givable whether the reader may give the seat to somebody
 */
public record SeatRow(long id, Role role, SubjectRef place, String placeName, long organisationId,
        String organisationName, String title, String holder, LocalDate from, Long ordinaryId, String ordinaryHolder,
        boolean givable) implements Serializable {

    public boolean vacant() {
        return holder != null && holder.isEmpty();
    }

    /** The seat by its title and whose it is: "läsare, Tromsø kommune". */
    public String nameWithOrganisation() {
        return title.isEmpty() ? organisationName : title + ", " + organisationName;
    }

    /** The page of the seat itself. */
    public String url() {
        return url(id);
    }

    /** The page of a seat by its number. */
    public static String url(long id) {
        return "/organisation/holders.xhtml?id=" + id;
    }
}
