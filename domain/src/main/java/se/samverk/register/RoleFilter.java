package se.samverk.register;

import se.samverk.organisation.Role;

/** What is looked for among the roles; null or empty asks for all. */
public record RoleFilter(Role role, String person, String organisation, String place) {
}
