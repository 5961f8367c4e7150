package se.samverk.report.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import se.samverk.report.ImportedSection;
import se.samverk.report.StatusReport;
import se.samverk.workinggroup.Visibility;

/**
 * Order to take in a report from before the portal, as a person has corrected what was read.
 *
 * @param from the first day of what it tells of
 */
public record TakeInReport(long groupId, @Size(max = StatusReport.TITLE_LENGTH) String title,
        LocalDate from, LocalDate to, @NotNull Visibility reach, @NotNull List<ImportedSection> sections) {
}
