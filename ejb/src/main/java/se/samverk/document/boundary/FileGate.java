package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import se.samverk.document.FileKind;
import se.samverk.document.ScanState;
import se.samverk.document.StoredFile;
import se.samverk.document.storage.BlobStore;
import se.samverk.shared.RuleBroken;

/**
 * What every file from outside passes before it is kept, whatever it is to belong to (R7). What is refused is told at the
 * field that is given.
 */
@ApplicationScoped
public class FileGate {
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    @Inject
    private BlobStore store;

    @Inject
    private Locks locks;

    @Inject
    private VirusScanner scanner;

    /** A file's own name without folders and control characters, shortened from the front of the name. */
    public static String cleanName(String fileName) {
        String name = fileName == null ? "" : fileName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        int tooMany = name.length() - StoredFile.NAME_LENGTH;
        return tooMany > 0 ? name.substring(tooMany) : name;
    }

    /** Refuses a kind that is not taken. */
    public FileKind requireKind(String fileName, String field) {
        return FileKind.named(fileName).orElseThrow(() -> new RuleBroken("document.kind", field, fileName));
    }

    /**
     * Refuses an empty file, and one that is too large.
     *
     * @param megabytes the most that is taken
     */
    public void requireSize(String fileName, long size, int megabytes, String field) {
        if (size <= 0) {
            throw new RuleBroken("document.empty", field, fileName);
        }
        if (size > megabytes * BYTES_PER_MEGABYTE) {
            throw new RuleBroken("document.tooLarge", field, fileName, megabytes);
        }
    }

    /** Refuses a file that has come whole and is not what its name says, or is locked with a password. */
    public void requireContent(String token, String fileName, String field) throws IOException {
        FileKind kind = requireKind(fileName, field);
        FileBytes file = FileBytes.incoming(store, token);
        byte[] first;
        try (InputStream bytes = file.open()) {
            first = bytes.readNBytes(FileKind.LOOKED_AT);
        }
        if (!kind.fits(first)) {
            throw new RuleBroken("document.other", field, fileName, kind.ending());
        }
        if (locks.isLocked(kind, first, file)) {
            throw new RuleBroken("document.locked", field, fileName);
        }
    }

    /** Refuses an infected file that has come whole; else says whether it was scanned. */
    public ScanState scan(String token, String fileName, String field) throws IOException {
        try (InputStream bytes = store.openIncoming(token)) {
            return scanner.scan(bytes, fileName, field);
        }
    }
}
