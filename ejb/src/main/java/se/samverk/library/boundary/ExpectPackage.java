package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Order to take a package for an import that was begun; its bytes follow.
 *
 * @param size in bytes, as whoever sends it says
 */
public record ExpectPackage(long importId, @NotNull @Size(max = 1000) String fileName, long size) {
}
