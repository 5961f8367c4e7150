package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;

/** Order to enter an organisation in the register. {@code parentId} and {@code description} may be null. */
public record RegisterOrganisation(@NotNull OrganisationKind kind,
        @NotBlank @Size(max = Organisation.NAME_LENGTH) String name, @NotNull Country country, Long parentId,
        @Size(max = 2000) String description) {
}
