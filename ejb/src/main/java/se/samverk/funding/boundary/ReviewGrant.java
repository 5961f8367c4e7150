package se.samverk.funding.boundary;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import se.samverk.funding.FundingRecord;

/**
 * A reviewer's word on a report. {@code version} is the one the reviewer saw; {@code note} is
 * needed when the report is returned.
 */
public record ReviewGrant(long id, long version, @Size(max = FundingRecord.NOTE_LENGTH) String note)
        implements
            Serializable {
}
