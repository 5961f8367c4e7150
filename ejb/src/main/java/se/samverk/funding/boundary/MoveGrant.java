package se.samverk.funding.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import se.samverk.funding.FundingRecord;
import se.samverk.funding.GrantState;

/** Order to bring a record to another state. {@code version} is the one the person saw; {@code note} may be null. */
public record MoveGrant(long id, long version, @NotNull GrantState state,
        @Size(max = FundingRecord.NOTE_LENGTH) String note) implements Serializable {
}
