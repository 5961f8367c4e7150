package se.samverk.register.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Order by which the holder of the first administrator's link enters the portal, with the organisation that runs it. */
public record BecomeAdministrator(@NotBlank String token, @NotNull @Valid CreateAccount account,
        @NotNull @Valid RegisterOrganisation organisation) {
}
