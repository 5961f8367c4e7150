package se.samverk.thing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;

/** That an administrator has opened one restricted thing for reading, for a reason and a while. Insert-only. */
@Entity
@Table(name = "broken_glass")
@NamedQuery(name = "BrokenGlass.openFor", query = """
        select g from BrokenGlass g where g.accountId = :account and g.openUntil > :now order by g.openUntil desc""")
public class BrokenGlass extends Kept {
    public static final int SHORTEST_REASON = 15;
    public static final int REASON_LENGTH = 1000;

    @Embedded
    private SubjectRef subject;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(nullable = false, length = REASON_LENGTH)
    private String reason;

    @Column(name = "opened_at", nullable = false)
    private OffsetDateTime openedAt;

    @Column(name = "open_until", nullable = false)
    private OffsetDateTime openUntil;

    protected BrokenGlass() {
    }

    /** @param reason why, in at least fifteen characters (R4) */
    public BrokenGlass(SubjectRef subject, long accountId, String reason, OffsetDateTime openedAt, Duration howLong) {
        this.subject = Objects.requireNonNull(subject);
        this.accountId = accountId;
        this.reason = reason == null ? "" : reason.strip();
        if (this.reason.length() < SHORTEST_REASON) {
            throw new RuleBroken("glass.reason", "reason", SHORTEST_REASON);
        }
        if (this.reason.length() > REASON_LENGTH) {
            throw new RuleBroken("glass.reasonTooLong", "reason", REASON_LENGTH);
        }
        this.openedAt = Objects.requireNonNull(openedAt);
        this.openUntil = openedAt.plus(howLong);
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public String getReason() {
        return reason;
    }

    public OffsetDateTime getOpenedAt() {
        return openedAt;
    }

    public OffsetDateTime getOpenUntil() {
        return openUntil;
    }
}
