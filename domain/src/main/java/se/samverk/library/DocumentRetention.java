package se.samverk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.RuleBroken;
import se.samverk.thing.RetentionOutcome;

/**
 * How long a document is kept, as somebody has said for it alone (R8): for ever, or for years after a day, when it may be
 * disposed of or is handed to whoever owns the archive. It says what may be decided and removes nothing.
 */
@Embeddable
public class DocumentRetention {
    public static final int MOST_YEARS = 100;
    public static final int SOURCE_LENGTH = 500;

    @Enumerated(EnumType.STRING)
    @Column(name = "retention_outcome", length = 20)
    private RetentionOutcome outcome;

    @Column(name = "retention_years")
    private Integer years;

    @Column(name = "retention_from")
    private LocalDate from;

    @Column(name = "retention_due")
    private LocalDate due;

    @Column(name = "retention_source", length = SOURCE_LENGTH)
    private String source;

    protected DocumentRetention() {
    }

    private DocumentRetention(RetentionOutcome outcome, Integer years, LocalDate from, String source) {
        this.outcome = Objects.requireNonNull(outcome);
        this.years = years;
        this.from = from;
        this.due = from == null ? null : from.plusYears(years);
        this.source = source;
    }

    /** It is kept for ever; the plan or decision that says so may be left out, because that is what holds without one. */
    public static DocumentRetention forEver(String source) {
        return new DocumentRetention(RetentionOutcome.KEEP, null, null, source(source));
    }

    /**
     * It is kept for years after a day.
     *
     * @param then what may become of it: that it is disposed of, or handed over
     * @param source the plan or decision that says so, without which nothing is disposed of
     */
    public static DocumentRetention until(RetentionOutcome then, int years, LocalDate from, String source) {
        if (years < 1 || years > MOST_YEARS) {
            throw new RuleBroken("document.R8.years", "years", 1, MOST_YEARS);
        }
        if (from == null) {
            throw new RuleBroken("document.R8.from", "from");
        }
        String kept = source(source);
        if (kept.isEmpty()) {
            throw new RuleBroken("document.R8.source", "ground");
        }
        return new DocumentRetention(then, years, from, kept);
    }

    private static String source(String text) {
        String kept = text == null ? "" : text.strip();
        if (kept.length() > SOURCE_LENGTH) {
            throw new RuleBroken("document.R8.sourceTooLong", "ground", SOURCE_LENGTH);
        }
        return kept;
    }

    /** In codes, the same in every language: {@code DISPOSE 10 2024-03-01}. */
    public String code() {
        return from == null ? outcome.name() : outcome + " " + years + " " + from;
    }

    public RetentionOutcome getOutcome() {
        return outcome;
    }

    /** For how many years after {@link #getFrom}; 0 for ever. */
    public int getYears() {
        return years == null ? 0 : years;
    }

    public Optional<LocalDate> getFrom() {
        return Optional.ofNullable(from);
    }

    /** The first day on which something may be decided of it; empty for what is kept for ever. */
    public Optional<LocalDate> getDue() {
        return Optional.ofNullable(due);
    }

    public String getSource() {
        return source == null ? "" : source;
    }
}
