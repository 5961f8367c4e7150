package se.samverk.document;

import java.io.Serializable;

/** An attachment as shown. {@code fileName} and {@code mediaType} are empty, {@code size} is 0 and {@code scan} is null when the file is missing. */
public record AttachmentRow(long id, int number, String title, boolean present, String fileName, String mediaType,
        long size, ScanState scan) implements Serializable {

    /** Where the file is fetched; asks for permission again there. */
    public String downloadUrl() {
        return "/download/attachment/" + id;
    }
}
