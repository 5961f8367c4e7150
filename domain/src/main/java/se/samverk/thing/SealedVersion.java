package se.samverk.thing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.shared.Kept;
import se.samverk.shared.Sha256;
import se.samverk.shared.SubjectRef;

/**
 * What was approved or published, as it was: canonical UTF-8 JSON and its SHA-256. Insert-only;
 * the application's database user may neither change nor remove it.
 */
@Entity
@jakarta.persistence.Table(name = "sealed_version")
@NamedQuery(name = "SealedVersion.ofSubject", query = """
        select s from SealedVersion s where s.subject = :subject order by s.number desc""")
@NamedQuery(name = "SealedVersion.one", query = """
        select s from SealedVersion s where s.subject = :subject and s.number = :number""")
@NamedQuery(name = "SealedVersion.numberBy", query = """
        select count(s) from SealedVersion s where s.sealedBy = :name""")
public class SealedVersion extends Kept {
    @Embedded
    private SubjectRef subject;

    @Column(name = "version_no", nullable = false)
    private int number;

    @Column(nullable = false)
    private byte[] content;

    @Column(nullable = false, length = 64)
    private String sha256;

    @Column(name = "sealed_at", nullable = false)
    private OffsetDateTime sealedAt;

    @Column(name = "sealed_by", nullable = false, length = 120)
    private String sealedBy;

    protected SealedVersion() {
    }

    public SealedVersion(SubjectRef subject, int number, byte[] content, OffsetDateTime sealedAt, String sealedBy) {
        this.subject = Objects.requireNonNull(subject);
        this.number = number;
        this.content = content.clone();
        this.sha256 = Sha256.of(content);
        this.sealedAt = Objects.requireNonNull(sealedAt);
        this.sealedBy = Objects.requireNonNull(sealedBy);
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public int getNumber() {
        return number;
    }

    /** The canonical text that was sealed. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** True while the bytes still are what was sealed. */
    public boolean isIntact() {
        return Sha256.of(content).equals(sha256);
    }

    public String getSha256() {
        return sha256;
    }

    public OffsetDateTime getSealedAt() {
        return sealedAt;
    }

    public String getSealedBy() {
        return sealedBy;
    }
}
