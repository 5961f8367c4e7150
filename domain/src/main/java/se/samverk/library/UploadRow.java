package se.samverk.library;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.Titled;

/**
 * How far a file on its way in has come. Sizes in bytes.
 *
 * @param documentId the document it has become; null while bytes are missing
 * @param known documents of other places that have the same bytes, as far as whoever brought it may read them
 */
public record UploadRow(String token, long size, long received, Long documentId,
        List<Titled> known) implements Serializable {

    /** A file of which bytes are missing, or of whose bytes nothing else is known. */
    public UploadRow(String token, long size, long received, Long documentId) {
        this(token, size, received, documentId, List.of());
    }
}
