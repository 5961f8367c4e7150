package se.samverk.report.boundary;

import se.samverk.workinggroup.Visibility;

/**
 * Order to show an imported report further than its original was when that was disposed of.
 *
 * @param secrecyChecked that somebody has looked whether what it tells is secret still
 */
public record PublishReportAgain(long reportId, Visibility visibility, boolean secrecyChecked) {
}
