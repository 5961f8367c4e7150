package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Account;

/** Order to change the caller's own password; {@code address} is where it comes from. */
public record ChangePassword(@NotBlank String present,
        @NotBlank @Size(min = Account.SHORTEST_PASSWORD, max = Account.LONGEST_PASSWORD) String fresh,
        @NotNull String address) {
}
