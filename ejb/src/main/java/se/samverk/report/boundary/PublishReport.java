package se.samverk.report.boundary;

import jakarta.validation.constraints.NotNull;
import se.samverk.workinggroup.Visibility;

/** Order to publish an accepted report that far, as its next sealed version. */
public record PublishReport(long reportId, @NotNull Visibility visibility) {
}
