package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.library.HalfFile;

/**
 * Order to take a file of a folder in pieces, for an import that was begun; its bytes follow.
 *
 * @param path the name of the file with the folders it lies in
 * @param size in bytes, as whoever sends it says
 * @param modified when it was changed last, in milliseconds since 1970; null where nobody says it
 * @param anew whether it was changed since another of its path came, and takes the place of that
 */
public record ExpectFile(long importId, @NotNull @Size(max = HalfFile.PATH_LENGTH) String path, long size,
        Long modified, boolean anew) {
}
