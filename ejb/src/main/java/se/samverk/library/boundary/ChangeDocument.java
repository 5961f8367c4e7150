package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.samverk.library.Document;
import se.samverk.library.DocumentType;
import se.samverk.shared.Language;
import se.samverk.workinggroup.Visibility;

/**
 * Order to change what is said of a document.
 *
 * @param lock the number of the page that was filled in
 * @param language what it is written in; null to let the portal tell
 */
public record ChangeDocument(long id, long lock, @NotNull @Size(max = Document.TITLE_LENGTH) String title,
        @NotNull DocumentType type, LocalDate datedOn, @Size(max = Document.TITLE_LENGTH) String registryNumber,
        @Size(max = Document.NOTE_LENGTH) String source, Language language, @NotNull Visibility reach) {
}
