package se.samverk.workinggroup.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.shared.Language;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.ItemNumbering;
import se.samverk.workinggroup.WorkingGroup;

/** Order to change a group as it stood in a version. {@code mandate} may be null, and
 * {@code approval} and {@code numbering} are where it does as its collaboration and its country. */
public record ChangeGroup(long id, long version, @NotBlank @Size(max = WorkingGroup.NAME_LENGTH) String name,
        @NotNull GroupKind kind, @NotNull Language language, @NotNull Long archiveOwnerId,
        @NotNull Long registryOwnerId, @Size(max = WorkingGroup.TEXT_LENGTH) String mandate, boolean mayPublish,
        ApprovalHabit approval, ItemNumbering numbering) {
}
