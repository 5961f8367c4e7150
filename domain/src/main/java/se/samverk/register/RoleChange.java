package se.samverk.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.organisation.Role;

/**
 * A change of roles before it is made.
 *
 * @param placeName empty for a role in the portal as a whole
 * @param day the first day of a role that is given, the last of one that is ended
 * @param others who else holds the role there
 * @param waiting how many things wait for the seat
 */
public record RoleChange(Role role, String placeName, String organisationName, String personName, LocalDate day,
        List<String> others, long waiting) implements Serializable {
}
