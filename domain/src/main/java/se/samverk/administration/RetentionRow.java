package se.samverk.administration;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.RetentionRule;

/**
 * The rule of a kind, or of a type within it; without one, {@code outcome} is null and nothing is said.
 *
 * @param organisation whose rule it is; null for the portal's
 * @param organisationName its name; empty for the portal's
 */
public record RetentionRow(SubjectKind kind, String subtype, Long organisation, String organisationName, int years,
        CountedFrom countedFrom, RetentionOutcome outcome, String ground, String by, OffsetDateTime at,
        long version) implements Serializable {
    /** Whether things of this kind can be disposed of; all others are kept or handed over. */
    public boolean disposable() {
        return RetentionRule.DISPOSABLE.contains(kind);
    }
}
