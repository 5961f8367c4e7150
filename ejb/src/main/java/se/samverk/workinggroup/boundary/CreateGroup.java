package se.samverk.workinggroup.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.shared.Language;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.WorkingGroup;

/**
 * Order to create a group that is active at once. The archive and register owners are authorities;
 * {@code reportsToId}, {@code mandate}, the two counts and {@code source} may be null, and {@code approval} where it does
 * as its collaboration.
 */
public record CreateGroup(long collaborationId, @NotBlank @Size(max = WorkingGroup.NAME_LENGTH) String name,
        @NotNull GroupKind kind, @NotNull Language language, long archiveOwnerId, long registryOwnerId,
        Long reportsToId, @Size(max = WorkingGroup.TEXT_LENGTH) String mandate, boolean mayPublish,
        Integer withLivedExperience, Integer withProfessionalCompetence, @Size(max = 500) String source,
        ApprovalHabit approval) {
}
