package se.samverk.report.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.report.StatusReport;
import se.samverk.shared.Period;

/**
 * Order to start a report for a group, with a section for each area of the group's plans.
 *
 * @param outlook what comes after the period; may be null
 * @param planId only the areas of this plan; null for those of the group's newest adopted plan
 */
public record StartReport(long groupId, @NotBlank @Size(max = StatusReport.TITLE_LENGTH) String title,
        @NotNull Period period, @Size(max = StatusReport.OUTLOOK_LENGTH) String outlook, Long planId) {
}
