package se.samverk.workinggroup.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Country;
import se.samverk.workinggroup.Collaboration;

/** Order to start a collaboration from three answers; the rest is as usual in the country. */
public record BeginCollaboration(@NotBlank @Size(max = Collaboration.NAME_LENGTH) String name,
        @NotNull Country country, @NotNull Long hostId) {
}
