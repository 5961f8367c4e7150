package se.samverk.thing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;

/** How long things of a kind are kept, from when that is counted, and what then (R6); for one organisation or the portal (R7). */
@Entity
@Table(name = "retention_rule")
@NamedQuery(name = "RetentionRule.ofKind", query = """
        select r from RetentionRule r left join fetch r.organisation where r.kind = :kind order by r.subtype, r.id""")
@NamedQuery(name = "RetentionRule.all", query = """
        select r from RetentionRule r left join fetch r.organisation order by r.kind, r.subtype, r.id""")
public class RetentionRule extends Kept {
    /** What can be disposed of; everything else is kept or handed to who owns the archive. */
    public static final Set<SubjectKind> DISPOSABLE = Set.of(SubjectKind.REPORT, SubjectKind.MINUTES,
            SubjectKind.ATTACHMENT, SubjectKind.DOCUMENT);
    public static final int MOST_YEARS = 100;
    /** The subtype of a rule for all things of its kind. */
    public static final String ALL = "";
    public static final int GROUND_LENGTH = 500;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private SubjectKind kind;

    @Column(nullable = false, length = 20)
    private String subtype;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Column(nullable = false)
    private int years;

    @Enumerated(EnumType.STRING)
    @Column(name = "counted_from", nullable = false, length = 20)
    private CountedFrom countedFrom;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private RetentionOutcome outcome;

    @Column(length = GROUND_LENGTH)
    private String ground;

    @Column(name = "changed_by", nullable = false, length = 120)
    private String changedBy;

    @Column(name = "changed_at", nullable = false)
    private OffsetDateTime changedAt;

    protected RetentionRule() {
    }

    /**
     * @param subtype the type of things within their kind, as the feature calls it that knows them; {@link #ALL} for all
     * @param organisation whose things; null for those of the whole portal
     */
    public RetentionRule(SubjectKind kind, String subtype, Organisation organisation) {
        this.kind = Objects.requireNonNull(kind);
        this.subtype = Objects.requireNonNull(subtype);
        this.organisation = organisation;
    }

    /**
     * Says how long, from when and what then; the ground is the plan or law that says so, without which nothing is due. It
     * may be left out for what is kept, because that is what holds without a rule.
     */
    public void say(int newYears, CountedFrom from, RetentionOutcome then, String newGround, String by,
            OffsetDateTime at) {
        if (newYears < 1 || newYears > MOST_YEARS) {
            throw new RuleBroken("retention.years", "years", 1, MOST_YEARS);
        }
        if (then == RetentionOutcome.DISPOSE && !DISPOSABLE.contains(kind)) {
            throw new RuleBroken("retention.notDisposable", "outcome");
        }
        String kept = newGround == null ? "" : newGround.strip();
        if (kept.length() > GROUND_LENGTH) {
            throw new RuleBroken("retention.groundTooLong", "ground", GROUND_LENGTH);
        }
        if (kept.isEmpty() && then != RetentionOutcome.KEEP) {
            throw new RuleBroken("retention.noGround", "ground");
        }
        years = newYears;
        countedFrom = Objects.requireNonNull(from);
        outcome = Objects.requireNonNull(then);
        ground = kept;
        changedBy = Objects.requireNonNull(by);
        changedAt = Objects.requireNonNull(at);
    }

    /** The day from which a thing's years are counted. */
    public LocalDate from(Thing thing, ZoneId zone) {
        LocalDate changed = thing.getUpdatedAt().atZoneSameInstant(zone).toLocalDate();
        return countedFrom == CountedFrom.DAY ? thing.getOccurredOn().orElse(changed) : changed;
    }

    /** Whether a thing counted from a day has been kept long enough on another. */
    public boolean hasPassed(LocalDate from, LocalDate today) {
        return !from.plusYears(years).isAfter(today);
    }

    /** The last day from which counted a thing has been kept long enough on another. */
    public LocalDate lastPassed(LocalDate today) {
        LocalDate day = today.minusYears(years);
        return hasPassed(day.plusDays(1), today) ? day.plusDays(1) : day;
    }

    public SubjectKind getKind() {
        return kind;
    }

    public String getSubtype() {
        return subtype;
    }

    /** Whose plan it belongs to; empty for the portal's. */
    public Optional<Organisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    public int getYears() {
        return years;
    }

    public CountedFrom getCountedFrom() {
        return countedFrom;
    }

    public RetentionOutcome getOutcome() {
        return outcome;
    }

    public String getGround() {
        return ground == null ? "" : ground;
    }

    public String getChangedBy() {
        return changedBy;
    }

    public OffsetDateTime getChangedAt() {
        return changedAt;
    }
}
