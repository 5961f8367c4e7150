package se.samverk.report.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.samverk.figure.Figure;

/** Order to make a figure of what looks like one in a section's saved text; {@code words} as recognised. */
public record ConfirmFigure(long reportId, long sectionId,
        @NotBlank @Size(max = Figure.TEXT_LENGTH) String words) {
}
