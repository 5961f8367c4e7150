package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Account;
import se.samverk.organisation.Person;

/** Order by which the holder of an invitation's link becomes a person with an account. */
public record AcceptInvitation(@NotBlank String token, @NotBlank @Size(max = Person.NAME_LENGTH) String displayName,
        @Size(max = Person.NAME_LENGTH) String title,
        @NotBlank @Size(min = Account.SHORTEST_PASSWORD, max = Account.LONGEST_PASSWORD) String password) {
}
