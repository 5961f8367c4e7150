package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Account;
import se.samverk.organisation.Person;

/** Order to create a person with an account. The password is kept only as a hash. */
public record CreateAccount(
        @NotBlank @Size(min = 3, max = Account.USERNAME_LENGTH) @Pattern(regexp = "[A-Za-z0-9._@+-]+") String username,
        @NotBlank @Size(max = Person.NAME_LENGTH) String displayName, @Size(max = Person.NAME_LENGTH) String title,
        @NotBlank @Size(min = Account.SHORTEST_PASSWORD, max = Account.LONGEST_PASSWORD) String password) {
}
