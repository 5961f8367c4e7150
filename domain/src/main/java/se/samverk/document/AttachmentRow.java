package se.samverk.document;

import java.io.Serializable;

/** An attachment as shown. {@code fileName} and {@code mediaType} are empty and {@code size} is 0 when the file is missing. */
public record AttachmentRow(long id, int number, String title, boolean present, String fileName, String mediaType,
        long size) implements Serializable {

    /** Where the file is fetched; asks for permission again there. */
    public String downloadUrl() {
        return "/download/attachment/" + id;
    }
}
