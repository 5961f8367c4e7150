package se.samverk.report.boundary;

/** Order to hand a report in. */
public record SubmitReport(long reportId) {
}
