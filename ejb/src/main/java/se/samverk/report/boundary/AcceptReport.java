package se.samverk.report.boundary;

/** Order to accept a report. */
public record AcceptReport(long reportId) {
}
