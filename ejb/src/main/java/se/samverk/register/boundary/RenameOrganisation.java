package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.samverk.organisation.Organisation;

/** Order to give an organisation another name from a day, also one to come. */
public record RenameOrganisation(long id, @NotBlank @Size(max = Organisation.NAME_LENGTH) String name,
        @NotNull LocalDate from) {
}
