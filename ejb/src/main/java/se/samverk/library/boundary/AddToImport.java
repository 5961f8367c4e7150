package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.InputStream;

/**
 * A file of a folder, or a package, for an import that was begun.
 *
 * @param path the name of the file with the folders it lies in
 * @param size in bytes, as whoever sends it says
 * @param modified when it was changed last, in milliseconds since 1970; null where nobody says it
 * @param anew whether it was changed since another of its path came, and takes the place of that
 * @param bytes closed by whoever sends it
 */
public record AddToImport(long importId, @NotNull @Size(max = 2000) String path, long size, Long modified, boolean anew,
        @NotNull InputStream bytes) {

    /** One of which nobody says when it was changed. */
    public AddToImport(long importId, String path, long size, InputStream bytes) {
        this(importId, path, size, null, false, bytes);
    }

    /** What is known of the file before its bytes are here. */
    ExpectFile announced() {
        return new ExpectFile(importId, path, size, modified, anew);
    }
}
