package se.samverk.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import se.samverk.shared.Sha256;

/**
 * A package of which some has come, as whoever goes on with it needs to know it to take the same file. Sizes in bytes.
 *
 * @param looked how many of its first bytes tell that it is the same
 * @param beginning the SHA-256 of these
 */
public record HalfPackage(long size, long received, int looked, String beginning) implements Serializable {
    private static final int LOOKED_AT = 64 * 1024;
    private static final int PERCENT = 100;

    /** @param bytes what has come; closed by whoever opened it */
    public static HalfPackage of(long size, long received, InputStream bytes) throws IOException {
        int looked = (int) Math.min(LOOKED_AT, received);
        return new HalfPackage(size, received, looked, hash(bytes, looked));
    }

    private static String hash(InputStream bytes, int looked) throws IOException {
        return Sha256.hex(Sha256.digest().digest(bytes.readNBytes(looked)));
    }

    /** Whether a file of this size begins as what has come does. */
    public boolean isOf(long otherSize, InputStream bytes) throws IOException {
        return otherSize == size && hash(bytes, looked).equals(beginning);
    }

    /** How much of it has come, of a hundred. */
    public int percent() {
        return (int) (PERCENT * received / size);
    }
}
