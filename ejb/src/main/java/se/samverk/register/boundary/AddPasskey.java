package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.register.Passkey;

/**
 * Order to add a passkey to an account.
 *
 * @param name what its holder calls it
 * @param answer what the browser sent when the key was made
 * @param challenge what it was asked with
 * @param address where the browser is
 */
public record AddPasskey(@NotNull @Size(max = Passkey.NAME_LENGTH) String name, @NotNull String answer,
        @NotNull String challenge, String address) {
}
