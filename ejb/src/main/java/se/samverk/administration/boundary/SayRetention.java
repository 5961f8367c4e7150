package se.samverk.administration.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;

/**
 * Order to say how long things of a kind, or of a type within it, are kept.
 *
 * @param organisationId whose things; null for those of the whole portal
 * @param version 0 where there was no rule
 */
public record SayRetention(@NotNull SubjectKind kind, @NotNull String subtype, Long organisationId, long version,
        int years, @NotNull CountedFrom countedFrom, @NotNull RetentionOutcome outcome, String ground) {
}
