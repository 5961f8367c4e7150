package se.samverk.document;

import java.io.Serializable;
import se.samverk.shared.SubjectRef;

/**
 * The document that something from before the portal was taken in from.
 *
 * @param version which version of the document
 * @param paged whether the parts of its text are the pages of the file
 */
public record Original(SubjectRef document, int version, String fileName, String sha256, boolean paged)
        implements
            Serializable {

    /** Where a part of the original is read; the whole for 0. */
    public String url(int page) {
        return url(document, version, page);
    }

    /** Where a part of a version of a document is read; the whole for 0. */
    public static String url(SubjectRef document, int version, int page) {
        return document.url() + "&version=" + version + (page > 0 ? "&page=" + page : "");
    }
}
