package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import java.io.InputStream;

/**
 * The next piece of a file of a folder.
 *
 * @param token which file it is of
 * @param offset how much has come before it, in bytes, as whoever sends it knows
 * @param bytes closed by whoever sends it
 */
public record AddFilePiece(long importId, @NotNull String token, long offset, @NotNull InputStream bytes) {
}
