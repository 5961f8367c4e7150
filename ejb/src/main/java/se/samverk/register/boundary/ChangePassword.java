package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Account;

/** Order to change the caller's own password. */
public record ChangePassword(@NotBlank String present,
        @NotBlank @Size(min = Account.SHORTEST_PASSWORD, max = Account.LONGEST_PASSWORD) String fresh) {
}
