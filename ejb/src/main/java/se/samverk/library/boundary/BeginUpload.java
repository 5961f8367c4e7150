package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.library.DocumentType;
import se.samverk.workinggroup.Visibility;

/**
 * Order to take a file in, whose bytes follow.
 *
 * @param documentId the document it becomes the next version of; null for a new document
 * @param size in bytes, as whoever sends it says
 */
public record BeginUpload(long groupId, Long documentId, @NotNull @Size(max = 1000) String fileName, long size,
        @NotNull DocumentType type, @NotNull Visibility visibility) {
}
