package se.samverk.report.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import se.samverk.figure.Figure;
import se.samverk.report.ReportSection;

/**
 * A section as it is to read.
 *
 * @param planAreaId null beyond the plan, or when that is to be said later
 * @param source where the section has its facts from, to the line; its figures name it too; may be null
 * @param figureSources where single figures are from, to the line, by their words; one not named keeps what it has
 * @param figures the words of what in the text is to be a figure: "omkring 250 medarbetare"
 */
public record SaveSection(long sectionId, Long planAreaId, boolean beyondPlan,
        @NotNull @Size(max = ReportSection.HEADING_LENGTH) String heading,
        @NotNull @Size(max = ReportSection.TEXT_LENGTH) String text,
        @Size(max = ReportSection.SOURCE_LENGTH) String source, @NotNull List<String> figures,
        @NotNull Map<String, @Size(max = Figure.SOURCE_LENGTH) String> figureSources) {

    /** A section that says nothing of single figures' sources. */
    public SaveSection(long sectionId, Long planAreaId, boolean beyondPlan, String heading, String text, String source,
            List<String> figures) {
        this(sectionId, planAreaId, beyondPlan, heading, text, source, figures, Map.of());
    }
}
