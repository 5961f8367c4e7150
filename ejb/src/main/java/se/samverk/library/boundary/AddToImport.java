package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.InputStream;

/**
 * A file of a folder, or a package, for an import that was begun.
 *
 * @param path the name of the file with the folders it lies in
 * @param size in bytes, as whoever sends it says
 * @param bytes closed by whoever sends it
 */
public record AddToImport(long importId, @NotNull @Size(max = 2000) String path, long size,
        @NotNull InputStream bytes) {
}
