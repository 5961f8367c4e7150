package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.library.Document;
import se.samverk.library.DocumentType;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * Order to take a file in, whose bytes follow.
 *
 * @param place the group, or the organisation whose administrators bring it in for it; a next version goes where its document
 * is, whatever is said, and may leave it out
 * @param documentId the document it becomes the next version of; null for a new document
 * @param size in bytes, as whoever sends it says
 * @param title what a new document is to be called; null for the name of the file
 * @param source where it came from; may be null
 */
public record BeginUpload(SubjectRef place, Long documentId, @NotNull @Size(max = 1000) String fileName, long size,
        @NotNull DocumentType type, @NotNull Visibility visibility, @Size(max = Document.TITLE_LENGTH) String title,
        @Size(max = Document.NOTE_LENGTH) String source) {

    /** A file of which nothing but its name is known. */
    public BeginUpload(SubjectRef place, Long documentId, String fileName, long size, DocumentType type,
            Visibility visibility) {
        this(place, documentId, fileName, size, type, visibility, null, null);
    }
}
