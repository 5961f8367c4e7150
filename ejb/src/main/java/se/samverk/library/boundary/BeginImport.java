package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.workinggroup.Visibility;

/**
 * Order to begin with a folder or a package that is to be brought into a group.
 *
 * @param visibility who is to read everything that is brought in
 */
public record BeginImport(long groupId, @NotNull Visibility visibility) {
}
