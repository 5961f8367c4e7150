package se.samverk.report.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.report.ReportSection;

/** Order to add a section at the end; {@code planAreaId} may be null, and the heading empty until it is written. */
public record AddSection(long reportId, Long planAreaId, boolean beyondPlan,
        @NotNull @Size(max = ReportSection.HEADING_LENGTH) String heading) {
}
