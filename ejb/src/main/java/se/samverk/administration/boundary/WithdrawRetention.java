package se.samverk.administration.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.shared.SubjectKind;

/** Order to take away what an organisation's own rule says of a kind, or of a type within it. */
public record WithdrawRetention(@NotNull SubjectKind kind, @NotNull String subtype, long organisationId,
        long version) {
}
