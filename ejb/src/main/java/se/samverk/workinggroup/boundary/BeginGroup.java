package se.samverk.workinggroup.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.samverk.organisation.Role;
import se.samverk.workinggroup.WorkingGroup;

/** Order to start a group from three answers: its name, its host and its members. */
public record BeginGroup(long collaborationId, @NotBlank @Size(max = WorkingGroup.NAME_LENGTH) String name,
        @NotNull Long hostId, @NotNull @Size(max = 50) List<@Valid Member> members) {

    /** A seat for an organisation, held by a person or, when {@code personId} is null, empty for now. */
    public record Member(long organisationId, Long personId, @NotNull Role role) {
    }
}
