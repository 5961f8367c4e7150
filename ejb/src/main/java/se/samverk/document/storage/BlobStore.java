package se.samverk.document.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.List;

/**
 * Keeps bytes under their SHA-256. What {@link #put} has answered for is on disk, whatever happens
 * to the machine next; a failed write is never acknowledged and never retried behind one's back.
 */
public interface BlobStore {
    /** What was kept: 64 hexadecimal digits and the number of bytes. */
    record Kept(String sha256, long size) {
    }

    /** More bytes came than were allowed; nothing was kept. */
    class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    /** The disk takes no more; what it took before is there. */
    class FullDisk extends IOException {
        private static final long serialVersionUID = 1L;

        public FullDisk(IOException failed) {
            super("no room on the disk", failed);
        }
    }

    /** Reads to the end and keeps the bytes; the same bytes are kept once. */
    Kept put(InputStream bytes, long limit) throws IOException;

    /**
     * Forgets bytes, unless somebody has put them within the last hour: whoever did may not have written down yet that
     * they are needed. True when they are gone.
     */
    boolean remove(String sha256) throws IOException;

    /** Opens kept bytes; the caller closes them. */
    InputStream open(String sha256) throws IOException;

    /** How many bytes of a file on its way in are on disk; the token is a UUID that names it alone. */
    long length(String token) throws IOException;

    /**
     * Adds what comes to a file on its way in, and gives its length then. What came before the sender broke off is on
     * disk all the same. More than {@code limit} in all is refused with {@link TooLarge}, what the disk has no room for with
     * {@link FullDisk}.
     */
    long append(String token, InputStream bytes, long limit) throws IOException;

    /** Opens what has come of a file on its way in; the caller closes it. */
    InputStream openIncoming(String token) throws IOException;

    /** Opens what has come of a file on its way in, to be read at any place of it; the caller closes it. */
    SeekableByteChannel openAnywhere(String token) throws IOException;

    /** What a file that has come whole will be kept as; nothing is kept yet. */
    Kept examine(String token) throws IOException;

    /** Keeps a file that has come whole and was examined, like {@link #put}. */
    void finish(String token, Kept whole) throws IOException;

    /** Forgets a file that will not come. */
    void drop(String token) throws IOException;

    /** The files on their way in of which nothing has come for so long. */
    List<String> untouched(Duration time) throws IOException;
}
