package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.shared.Kept;

/** A file that is safely stored: its bytes are on disk under {@code sha256} before this row exists. Size in bytes. */
@Entity
@jakarta.persistence.Table(name = "stored_file")
@NamedQuery(name = "StoredFile.numberOf", query = "select count(f) from StoredFile f where f.sha256 = :hash")
public class StoredFile extends Kept {
    public static final int NAME_LENGTH = 255;

    @Column(nullable = false, length = 64)
    private String sha256;

    @Column(name = "byte_count", nullable = false)
    private long size;

    @Column(name = "media_type", nullable = false, length = 100)
    private String mediaType;

    @Column(name = "file_name", nullable = false, length = NAME_LENGTH)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "scan_state", nullable = false, length = 20)
    private ScanState scan;

    @Column(name = "stored_at", nullable = false)
    private OffsetDateTime storedAt;

    protected StoredFile() {
    }

    public StoredFile(String sha256, long size, String mediaType, String fileName, ScanState scan,
            OffsetDateTime storedAt) {
        this.sha256 = Objects.requireNonNull(sha256);
        this.size = size;
        this.mediaType = Objects.requireNonNull(mediaType);
        this.fileName = Objects.requireNonNull(fileName);
        this.scan = Objects.requireNonNull(scan);
        this.storedAt = Objects.requireNonNull(storedAt);
    }

    public String getSha256() {
        return sha256;
    }

    public long getSize() {
        return size;
    }

    public String getMediaType() {
        return mediaType;
    }

    public String getFileName() {
        return fileName;
    }

    /** What a search for viruses said when it came in. */
    public ScanState getScan() {
        return scan;
    }

    public OffsetDateTime getStoredAt() {
        return storedAt;
    }
}
