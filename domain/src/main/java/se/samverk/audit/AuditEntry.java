package se.samverk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** One audited act: a change, a sign-in, a refusal. Insert-only. */
@Entity
@jakarta.persistence.Table(name = "audit_entry")
@NamedQuery(name = "AuditEntry.count", query = "select count(a) from AuditEntry a")
@NamedQuery(name = "AuditEntry.ofSubject", query = """
        select a from AuditEntry a where a.subjectKind = :kind and a.subjectId = :id order by a.id""")
@NamedQuery(name = "AuditEntry.ofActor", query = """
        select a from AuditEntry a where a.actor = :username order by a.happenedAt desc, a.id desc""")
public class AuditEntry extends Kept {
    public static final int DETAIL_LENGTH = 1000;

    @Column(name = "happened_at", nullable = false)
    private OffsetDateTime happenedAt;

    @Column(nullable = false, length = 80)
    private String actor;

    @Column(name = "act", nullable = false, length = 60)
    private String act;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", length = SubjectRef.KIND_LENGTH)
    private SubjectKind subjectKind;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(length = DETAIL_LENGTH)
    private String detail;

    protected AuditEntry() {
    }

    /**
     * @param actor username, or the name of a part of the system
     * @param subject the thing acted upon, or null
     * @param detail facts without document text; cut at {@link #DETAIL_LENGTH}
     */
    public AuditEntry(OffsetDateTime happenedAt, String actor, String act, SubjectRef subject, String detail) {
        this.happenedAt = Objects.requireNonNull(happenedAt);
        this.actor = Objects.requireNonNull(actor);
        this.act = Objects.requireNonNull(act);
        this.subjectKind = subject == null ? null : subject.kind();
        this.subjectId = subject == null ? null : subject.id();
        this.detail = detail == null || detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH);
    }

    public OffsetDateTime getHappenedAt() {
        return happenedAt;
    }

    public String getActor() {
        return actor;
    }

    public String getAct() {
        return act;
    }

    public Optional<SubjectRef> getSubject() {
        return subjectKind == null ? Optional.empty() : Optional.of(new SubjectRef(subjectKind, subjectId));
    }

    public String getDetail() {
        return detail == null ? "" : detail;
    }
}
