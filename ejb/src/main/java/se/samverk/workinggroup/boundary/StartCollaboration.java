package se.samverk.workinggroup.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Country;
import se.samverk.shared.Language;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;

/** Order to start a collaboration hosted by an organisation. */
public record StartCollaboration(@NotBlank @Size(max = Collaboration.NAME_LENGTH) String name,
        @NotNull CollaborationLevel level, @NotNull Country country, @NotNull Language language, long hostId,
        @Size(max = Collaboration.TEXT_LENGTH) String description) {
}
