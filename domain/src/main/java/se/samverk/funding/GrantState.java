package se.samverk.funding;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.organisation.Country;

/**
 * The states of a funding record and the only changes between them (R5). The word shown is the
 * text {@code funding.state.NAME}.
 */
public enum GrantState {
    DRAFT, APPLIED, REJECTED, WITHDRAWN, GRANTED,
    /** The award is signed and returned; Norway only (R8). */
    ACCEPTED, REQUISITIONED, PARTLY_DISBURSED, DISBURSED, REPORTED, REPORT_RETURNED, REPORT_APPROVED, REPAYMENT_DUE, REPAID, CLOSED;

    /** Where a record may go from here when the giver is of a country. */
    public Set<GrantState> next(Country giver) {
        return switch (this) {
            case DRAFT -> Set.of(APPLIED);
            case APPLIED -> Set.of(GRANTED, REJECTED, WITHDRAWN);
            case GRANTED -> Set.of(giver == Country.NO ? ACCEPTED : REQUISITIONED);
            case ACCEPTED -> Set.of(REQUISITIONED);
            case REQUISITIONED -> Set.of(PARTLY_DISBURSED);
            case PARTLY_DISBURSED -> Set.of(DISBURSED);
            case DISBURSED -> Set.of(REPORTED);
            case REPORTED -> Set.of(REPORT_APPROVED, REPORT_RETURNED);
            case REPORT_RETURNED -> Set.of(REPORTED);
            case REPORT_APPROVED -> Set.of(REPAYMENT_DUE, CLOSED);
            case REPAYMENT_DUE -> Set.of(REPAID);
            case REPAID -> Set.of(CLOSED);
            case REJECTED, WITHDRAWN, CLOSED -> Set.of();
        };
    }

    /** Whether money has been granted, so that the record counts in the sums. */
    public boolean isGranted() {
        return switch (this) {
            case DRAFT, APPLIED, REJECTED, WITHDRAWN -> false;
            default -> true;
        };
    }

    public static Set<GrantState> granted() {
        return Arrays.stream(values()).filter(GrantState::isGranted).collect(Collectors.toUnmodifiableSet());
    }

    /** What a reviewer of the giver decides, and nobody else. */
    public boolean isReviewersWord() {
        return this == REPORT_APPROVED || this == REPORT_RETURNED;
    }
}
