package se.samverk.library;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** A version as shown. Size in bytes. */
public record VersionRow(long document, int number, String fileName, String mediaType, long size, String sha256,
        String by,
        OffsetDateTime at, String note, ScanState scan) implements Serializable {

    /** Where the file is fetched; asks for permission again there. */
    public String downloadUrl() {
        return "/download/document/" + document + "/" + number;
    }
}
