package se.samverk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.document.StoredFile;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * A file on its way in, piece by piece, and what is to become of it. How much has come is told by the bytes themselves.
 * It belongs to the account that began it, and ends with a document, or when nothing has come for {@link #DAYS} days.
 */
@Entity
@NamedQuery(name = "Upload.withToken", query = "select u from Upload u where u.token = :token")
@NamedQuery(name = "Upload.bytesOf", query = """
        select sum(u.size) from Upload u where u.place.organisationId = :organisation or u.place.groupId in (
        select g.id from WorkingGroup g where g.archiveOwner.id = :organisation)""")
@NamedQuery(name = "Upload.abandoned", query = "select u from Upload u where u.touchedAt < :before order by u.id")
public class Upload extends Kept {
    public static final int DAYS = 7;
    public static final int TOKEN_LENGTH = 36;

    @Column(nullable = false, length = TOKEN_LENGTH)
    private String token;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Embedded
    private PlaceNumber place;

    @Column(name = "document_id")
    private Long documentId;

    @Column(name = "file_name", nullable = false, length = StoredFile.NAME_LENGTH)
    private String fileName;

    @Column(name = "byte_count", nullable = false)
    private long size;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type", nullable = false, length = 20)
    private DocumentType type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Visibility visibility;

    @Column(length = Document.TITLE_LENGTH)
    private String title;

    @Column(name = "source_note", length = Document.NOTE_LENGTH)
    private String source;

    @Column(name = "touched_at", nullable = false)
    private OffsetDateTime touchedAt;

    protected Upload() {
    }

    /**
     * @param documentId the document it becomes a version of; null for a new one
     * @param at the true moment, also while a story of the past is told: what is told must not be given up under way
     */
    public Upload(String token, long accountId, SubjectRef place, Long documentId, String fileName, long size,
            DocumentType type, Visibility visibility, OffsetDateTime at) {
        this.token = Objects.requireNonNull(token);
        this.accountId = accountId;
        this.place = new PlaceNumber(place);
        this.documentId = documentId;
        this.fileName = Objects.requireNonNull(fileName);
        this.size = size;
        this.type = Objects.requireNonNull(type);
        this.visibility = Objects.requireNonNull(visibility);
        this.touchedAt = Objects.requireNonNull(at);
    }

    /** Says what the document is to be called, and where it came from; each may be null. */
    public void describe(String wantedTitle, String wantedSource) {
        title = wantedTitle;
        source = wantedSource;
    }

    public void touch(OffsetDateTime at) {
        touchedAt = at;
    }

    public String getToken() {
        return token;
    }

    public long getAccountId() {
        return accountId;
    }

    /** The group it comes into, or the organisation where it is for none. */
    public SubjectRef getPlace() {
        return place.ref();
    }

    public Optional<Long> getDocumentId() {
        return Optional.ofNullable(documentId);
    }

    public String getFileName() {
        return fileName;
    }

    public long getSize() {
        return size;
    }

    public DocumentType getType() {
        return type;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    /** What the document is to be called; empty for the name of the file. */
    public Optional<String> getTitle() {
        return Optional.ofNullable(title);
    }

    public Optional<String> getSource() {
        return Optional.ofNullable(source);
    }

    public OffsetDateTime getTouchedAt() {
        return touchedAt;
    }
}
