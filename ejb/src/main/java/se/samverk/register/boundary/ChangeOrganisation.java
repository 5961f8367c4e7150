package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;

/** Order to change an organisation as it stood in a version. All but the kind may be null. */
public record ChangeOrganisation(long id, long version, @NotNull OrganisationKind kind, Long parentId,
        LocalDate validFrom, @Size(max = 40) String number,
        @Size(max = Organisation.DESCRIPTION_LENGTH) String description) {
}
