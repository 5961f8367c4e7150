package se.samverk.document;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** An {@link Original} as whatever was taken in from it keeps it; or none. */
@Embeddable
@Access(AccessType.FIELD)
public class KeptOriginal {
    @Column(name = "original_document_id")
    private Long documentId;

    @Column(name = "original_version")
    private Integer version;

    @Column(name = "original_name", length = StoredFile.NAME_LENGTH)
    private String fileName;

    @Column(name = "original_sha256", length = 64)
    private String sha256;

    @Column(name = "original_paged", nullable = false)
    private boolean paged;

    protected KeptOriginal() {
    }

    /** None: of what was written in the portal. */
    public static KeptOriginal none() {
        return new KeptOriginal();
    }

    public KeptOriginal(Original original) {
        documentId = original.document().id();
        version = original.version();
        fileName = original.fileName();
        sha256 = original.sha256();
        paged = original.paged();
    }

    public boolean isNone() {
        return documentId == null;
    }

    public Optional<Original> get() {
        return isNone()
                ? Optional.empty()
                : Optional.of(new Original(new SubjectRef(SubjectKind.DOCUMENT, documentId), version, fileName, sha256,
                        paged));
    }
}
