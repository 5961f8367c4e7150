package se.samverk.report.boundary;

import jakarta.validation.constraints.Size;
import se.samverk.report.StatusReport;

/** Order to send a report back; without a comment it is refused. */
public record ReturnReport(long reportId, @Size(max = StatusReport.COMMENT_LENGTH) String comment) {
}
