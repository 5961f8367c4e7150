package se.samverk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.document.StoredFile;
import se.samverk.shared.Kept;

/** A document as it was brought in once; never changed (R1). */
@Entity
@jakarta.persistence.Table(name = "document_version")
public class DocumentVersion extends Kept {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id", nullable = false)
    private Document document;

    @Column(name = "version_no", nullable = false)
    private int number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "stored_file_id", nullable = false)
    private StoredFile file;

    @Column(name = "brought_by", nullable = false, length = Document.NAME_LENGTH)
    private String by;

    @Column(name = "brought_at", nullable = false)
    private OffsetDateTime at;

    @Column(name = "version_note", length = Document.NOTE_LENGTH)
    private String note;

    protected DocumentVersion() {
    }

    DocumentVersion(Document document, int number, StoredFile file, String by, OffsetDateTime at, String note) {
        this.document = Objects.requireNonNull(document);
        this.number = number;
        this.file = Objects.requireNonNull(file);
        this.by = Objects.requireNonNull(by);
        this.at = Objects.requireNonNull(at);
        this.note = note;
    }

    public Document getDocument() {
        return document;
    }

    public int getNumber() {
        return number;
    }

    public StoredFile getFile() {
        return file;
    }

    public String getBy() {
        return by;
    }

    public OffsetDateTime getAt() {
        return at;
    }

    public String getNote() {
        return note == null ? "" : note;
    }
}
