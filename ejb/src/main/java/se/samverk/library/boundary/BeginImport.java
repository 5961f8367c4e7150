package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * Order to begin with a folder or a package that is to be brought in.
 *
 * @param place the group, or the organisation whose administrators bring it in for it
 * @param visibility who is to read everything that is brought in
 */
public record BeginImport(@NotNull SubjectRef place, @NotNull Visibility visibility) {
}
