package se.samverk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import se.samverk.shared.Kept;

/** Says that an entry waits to be taken into the chain; written with the entry, gone when it is in the chain. */
@Entity
@Table(name = "audit_pending")
@NamedQuery(name = "AuditPending.entries", query = """
        select e from AuditEntry e, AuditPending p where p.entryId = e.id order by e.id""")
@NamedQuery(name = "AuditPending.done", query = "delete from AuditPending p where p.entryId in :entries")
public class AuditPending extends Kept {
    @Column(name = "entry_id", nullable = false)
    private long entryId;

    protected AuditPending() {
    }

    public AuditPending(AuditEntry entry) {
        this.entryId = entry.getId();
    }

    public long getEntryId() {
        return entryId;
    }
}
