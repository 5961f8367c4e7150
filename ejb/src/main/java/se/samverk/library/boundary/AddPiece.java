package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import java.io.InputStream;

/**
 * The next piece of a package on its way in.
 *
 * @param offset how much has come before it, in bytes, as whoever sends it knows
 * @param bytes closed by whoever sends it
 */
public record AddPiece(long importId, long offset, @NotNull InputStream bytes) {
}
