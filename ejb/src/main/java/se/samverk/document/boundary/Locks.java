package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import se.samverk.document.FileKind;
import se.samverk.document.FileLock;
import se.samverk.platform.Extractor;

/**
 * Whether files are locked with a password (R7): told from their bytes; of those whose bytes only speak of encryption, many
 * of which open for everybody, by the process that reads files.
 */
@ApplicationScoped
public class Locks {
    @Inject
    private Extractor extractor;

    /** @param first the beginning of the file */
    public boolean isLocked(FileKind kind, byte[] first, FileBytes file) throws IOException {
        return FileLock.mayHold(kind, first) && isLocked(kind, file)
                || FileLock.maySpeak(kind, first) && speaksOfEncryption(kind, file) && isClosed(kind, file);
    }

    private static boolean isLocked(FileKind kind, FileBytes file) throws IOException {
        try (SeekableByteChannel bytes = file.anywhere()) {
            return FileLock.holds(kind, bytes);
        }
    }

    private static boolean speaksOfEncryption(FileKind kind, FileBytes file) throws IOException {
        try (InputStream bytes = file.open()) {
            return FileLock.speaksOfEncryption(kind, bytes);
        }
    }

    private boolean isClosed(FileKind kind, FileBytes file) throws IOException {
        try (InputStream bytes = file.open()) {
            return extractor.isLocked(bytes, "file." + kind.ending());
        }
    }
}
