package se.samverk.library;

import java.io.Serializable;

/**
 * A file of a folder that has come.
 *
 * @param size in bytes
 * @param modified when it was changed last, in milliseconds since 1970; null where nobody has said it
 */
public record CameFile(String path, long size, Long modified) implements Serializable {

    /** Whether a file of the same path is this one, as far as is known of both. */
    public boolean isOf(long bytes, Long changed) {
        return size == bytes && (modified == null || changed == null || modified.equals(changed));
    }
}
