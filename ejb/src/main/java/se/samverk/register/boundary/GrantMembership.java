package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.organisation.Role;

/** Order to let somebody take part who has asked to, with a role in the organisation itself. */
public record GrantMembership(long requestId, @NotNull Role role) {
}
