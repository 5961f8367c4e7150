package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** A numbered attachment of a thing: a title, and a file or the plain statement that the file is missing. */
@Entity
@NamedQuery(name = "Attachment.ofSubject", query = """
        select a from Attachment a where a.subject = :subject order by a.number""")
@NamedQuery(name = "Attachment.ofIds", query = "select a from Attachment a where a.id in :ids", hints = {
        @QueryHint(name = "eclipselink.batch.type", value = "IN"),
        @QueryHint(name = "eclipselink.batch", value = "a.file")})
@NamedQuery(name = "Attachment.withBytes", query = "select a from Attachment a where a.file.sha256 = :hash order by a.id")
@NamedQuery(name = "Attachment.bytesOf", query = """
        select sum(a.file.size) from Attachment a, Thing t where t.ref.kind = se.samverk.shared.SubjectKind.ATTACHMENT
        and t.ref.id = a.id and t.organisationId = :organisation""")
@NamedQuery(name = "Attachment.largerThan", query = "select count(a) from Attachment a where a.file.size > :bytes")
public class Attachment extends Kept {
    public static final int TITLE_LENGTH = 200;

    @Embedded
    private SubjectRef subject;

    @Column(name = "attachment_no", nullable = false)
    private int number;

    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "stored_file_id")
    private StoredFile file;

    protected Attachment() {
    }

    /** @param file null when the file is missing (R2) */
    public Attachment(SubjectRef subject, int number, String title, StoredFile file) {
        this.subject = Objects.requireNonNull(subject);
        this.number = number;
        this.title = Objects.requireNonNull(title);
        this.file = file;
    }

    public void rename(String newTitle) {
        title = Objects.requireNonNull(newTitle);
    }

    /** Puts a file in the place of what was missing, or of an earlier file. */
    public void put(StoredFile newFile) {
        file = Objects.requireNonNull(newFile);
    }

    public void renumber(int newNumber) {
        number = newNumber;
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.ATTACHMENT, getId());
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public Optional<StoredFile> getFile() {
        return Optional.ofNullable(file);
    }
}
