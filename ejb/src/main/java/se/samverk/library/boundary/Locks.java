package se.samverk.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import se.samverk.library.FileKind;
import se.samverk.library.FileLock;
import se.samverk.platform.Extractor;

/**
 * Whether files are locked with a password (R5): told from their bytes, and of the few pages as printed whose bytes speak of
 * encryption by the process that reads files, since many of those open for everybody.
 */
@ApplicationScoped
public class Locks {
    @Inject
    private Extractor extractor;

    /** @param first the beginning of the file */
    boolean isLocked(FileKind kind, byte[] first, FileBytes file) throws IOException {
        if (kind == FileKind.PDF) {
            return speaksOfEncryption(file) && isClosed(file);
        }
        if (!FileLock.mayHold(kind, first)) {
            return false;
        }
        try (SeekableByteChannel bytes = file.anywhere()) {
            return FileLock.holds(kind, bytes);
        }
    }

    private static boolean speaksOfEncryption(FileBytes file) throws IOException {
        try (InputStream bytes = file.open()) {
            return FileLock.speaksOfEncryption(bytes);
        }
    }

    private boolean isClosed(FileBytes file) throws IOException {
        try (InputStream bytes = file.open()) {
            return extractor.isLocked(bytes);
        }
    }
}
