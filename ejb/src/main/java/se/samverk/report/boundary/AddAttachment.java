package se.samverk.report.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import se.samverk.document.Attachment;
import se.samverk.document.StoredFile;

/**
 * Order to add the next attachment.
 *
 * @param fileName null when the file is missing
 * @param bytes null when the file is missing; closed by whoever sends it
 */
public record AddAttachment(long reportId, @NotNull @Size(max = Attachment.TITLE_LENGTH) String attachmentTitle,
        @Size(max = StoredFile.NAME_LENGTH) String fileName, InputStream bytes) {
}
