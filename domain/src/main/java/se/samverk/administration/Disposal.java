package se.samverk.administration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;

/**
 * What is left of a thing that was disposed of: its title and day, the decision, and the fingerprints of what was
 * sealed, so that a copy elsewhere can be recognised. Insert-only.
 */
@Entity
@NamedQuery(name = "Disposal.newest", query = "select d from Disposal d order by d.id desc")
public class Disposal extends Kept {
    public static final int DECISION_LENGTH = 100;
    private static final int FINGERPRINTS_LENGTH = 2000;

    @Embedded
    private SubjectRef subject;

    @Column(nullable = false, length = 300)
    private String title;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Column(name = "decision_no", nullable = false, length = DECISION_LENGTH)
    private String decision;

    @Column(name = "decided_by", nullable = false, length = 200)
    private String decidedBy;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn;

    @Column(name = "disposed_by", nullable = false, length = 120)
    private String disposedBy;

    @Column(name = "disposed_at", nullable = false)
    private OffsetDateTime disposedAt;

    @Column(length = FINGERPRINTS_LENGTH)
    private String fingerprints;

    protected Disposal() {
    }

    /** Nothing is disposed of without a decision: its number, who took it and when (R5). */
    public Disposal(SubjectRef subject, String title, LocalDate occurredOn, String decision, String decidedBy,
            LocalDate decidedOn, List<String> fingerprints, String by, OffsetDateTime at) {
        this.subject = Objects.requireNonNull(subject);
        this.title = Objects.requireNonNull(title);
        this.occurredOn = occurredOn;
        this.decision = checked(decision);
        this.decidedBy = Objects.requireNonNull(decidedBy);
        if (decidedOn == null || decidedOn.isAfter(at.toLocalDate())) {
            throw new RuleBroken("retention.decidedOn", "decidedOn");
        }
        this.decidedOn = decidedOn;
        this.disposedBy = Objects.requireNonNull(by);
        this.disposedAt = Objects.requireNonNull(at);
        String joined = String.join("\n", fingerprints);
        this.fingerprints = joined.length() <= FINGERPRINTS_LENGTH ? joined : joined.substring(0, FINGERPRINTS_LENGTH);
    }

    private static String checked(String number) {
        String kept = number == null ? "" : number.strip();
        if (kept.isEmpty()) {
            throw new RuleBroken("retention.noDecision", "decision");
        }
        if (kept.length() > DECISION_LENGTH) {
            throw new RuleBroken("retention.decisionTooLong", "decision", DECISION_LENGTH);
        }
        return kept;
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public String getTitle() {
        return title;
    }

    public Optional<LocalDate> getOccurredOn() {
        return Optional.ofNullable(occurredOn);
    }

    public String getDecision() {
        return decision;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public String getDisposedBy() {
        return disposedBy;
    }

    public OffsetDateTime getDisposedAt() {
        return disposedAt;
    }
}
