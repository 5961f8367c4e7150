package se.samverk.library;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.document.ScanState;

/** A version as shown. Size in bytes; {@code drawn} says whether its pages can be looked at as pictures. */
public record VersionRow(long document, int number, String fileName, String mediaType, long size, String sha256,
        String by,
        OffsetDateTime at, String note, ScanState scan, boolean drawn) implements Serializable {

    /** Where a page of it is looked at, from 1. */
    public String pictureUrl(int page) {
        return "/picture/document/" + document + "/" + number + "/" + page;
    }

    /** Where the file is fetched; asks for permission again there. */
    public String downloadUrl() {
        return "/download/document/" + document + "/" + number;
    }
}
