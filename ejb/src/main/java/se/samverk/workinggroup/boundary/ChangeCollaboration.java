package se.samverk.workinggroup.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.shared.Language;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;

/** Order to change a collaboration as it stood in a version. {@code description} may be null. */
public record ChangeCollaboration(long id, long version,
        @NotBlank @Size(max = Collaboration.NAME_LENGTH) String name, @NotNull CollaborationLevel level,
        @NotNull Language language, @NotNull ApprovalHabit approval,
        @Size(max = Collaboration.TEXT_LENGTH) String description) {
}
