package se.samverk.library;

import java.io.Serializable;

/**
 * How far a file of a folder has come that comes in pieces. Sizes in bytes.
 *
 * @param token by which its pieces are told from those of another; null where none are wanted
 */
public record FileRow(String token, long size, long received) implements Serializable {

    /** Whether pieces of it are wanted, the last of them perhaps empty: else it is there already, or refused. */
    public boolean wanted() {
        return token != null;
    }
}
