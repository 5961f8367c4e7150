package se.samverk.library;

import java.io.Serializable;

/**
 * How far a file on its way in has come. Sizes in bytes.
 *
 * @param documentId the document it has become; null while bytes are missing
 */
public record UploadRow(String token, long size, long received, Long documentId) implements Serializable {
}
