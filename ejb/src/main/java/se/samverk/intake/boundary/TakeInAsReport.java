package se.samverk.intake.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import se.samverk.report.ImportedSection;
import se.samverk.workinggroup.Visibility;

/**
 * Order to take in an old report from a document, as a person has corrected what was read.
 *
 * @param version the version of the document that the person saw
 * @param from the first day of what it tells of
 * @param reach how far the document reached when the person saw who would read the report
 */
public record TakeInAsReport(long documentId, int version, String title, LocalDate from, LocalDate to,
        @NotNull Visibility reach, @NotNull List<ImportedSection> sections) {
}
