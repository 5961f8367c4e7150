package se.samverk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectRef;

/** A link of the audit chain: the place of an entry in it, and the hash that holds it there. Insert-only. */
@Entity
@Table(name = "audit_link")
@NamedQuery(name = "AuditLink.newestFirst", query = "select l from AuditLink l order by l.number desc")
public class AuditLink extends Kept {
    private static final int HASH_LENGTH = 64;

    @Column(name = "link_no", nullable = false)
    private long number;

    @Column(name = "entry_id", nullable = false)
    private long entryId;

    @Column(name = "previous_hash", nullable = false, length = HASH_LENGTH)
    private String previous;

    @Column(nullable = false, length = HASH_LENGTH)
    private String hash;

    @Column(name = "chained_at", nullable = false)
    private OffsetDateTime chainedAt;

    protected AuditLink() {
    }

    /**
     * Takes an entry into the chain.
     *
     * @param last the link before; null for the first of all
     */
    public AuditLink(AuditEntry entry, AuditLink last, OffsetDateTime at) {
        this.number = last == null ? 1 : last.number + 1;
        this.entryId = entry.getId();
        this.previous = last == null ? AuditRow.NOTHING_BEFORE : last.hash;
        this.chainedAt = at;
        this.hash = new AuditRow(number, entryId, entry.getHappenedAt().toInstant(), entry.getActor(), entry.getAct(),
                entry.getSubject().map(SubjectRef::toString).orElse(null), entry.getDetail(), at.toInstant(), previous)
                .hash();
    }

    /** What has to be kept elsewhere to prove that nothing up to this link was rewritten. */
    public AuditHead head() {
        return new AuditHead(number, hash);
    }

    public long getEntryId() {
        return entryId;
    }

    public String getPrevious() {
        return previous;
    }

    public OffsetDateTime getChainedAt() {
        return chainedAt;
    }
}
