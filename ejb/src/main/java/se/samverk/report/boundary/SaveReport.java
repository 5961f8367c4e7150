package se.samverk.report.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import se.samverk.report.StatusReport;

/**
 * Order to save what has been written.
 *
 * @param version the version that was written on, so that two writers do not overwrite each other;
 *        null to save in any case
 * @param outlook what comes after the period; may be null
 * @param sections the sections that are to read anew; others stay as they are
 */
public record SaveReport(long reportId, Long version, @Size(max = StatusReport.OUTLOOK_LENGTH) String outlook,
        @NotNull List<@Valid SaveSection> sections) {
}
