package se.samverk.administration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectRef;

/** What the owner of the tables still has to take away of a disposed thing, and the bytes of its file if it had one. */
@Entity
@Table(name = "disposal_work")
@NamedQuery(name = "DisposalWork.all", query = "select w from DisposalWork w order by w.id")
@NamedQuery(name = "DisposalWork.done", query = "delete from DisposalWork w where w.id = :id")
public class DisposalWork extends Kept {
    @Embedded
    private SubjectRef subject;

    @Column(length = 64)
    private String sha256;

    protected DisposalWork() {
    }

    public DisposalWork(SubjectRef subject, String sha256) {
        this.subject = Objects.requireNonNull(subject);
        this.sha256 = sha256;
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public Optional<String> getSha256() {
        return Optional.ofNullable(sha256);
    }
}
