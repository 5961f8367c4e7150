package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Account;

/** Order by which the holder of a link chooses a new password. */
public record ChoosePassword(@NotBlank String token,
        @NotBlank @Size(min = Account.SHORTEST_PASSWORD, max = Account.LONGEST_PASSWORD) String password) {
}
