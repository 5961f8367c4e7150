package se.samverk.figure.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.samverk.figure.Figure;
import se.samverk.shared.Language;
import se.samverk.shared.Quantity;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.StatedAmount;

/**
 * Order to register a figure that a thing states.
 *
 * @param place where in the thing's page, an anchor; may be empty
 * @param matchedText the source's own wording
 * @param what what it counts or pays for; null when the wording says it all
 * @param noun the noun as the source writes it, where it says more than the unit; may be null
 * @param quantity null for an amount
 * @param amount null for a quantity
 * @param asOf the day it held; may be null
 * @param organisationId whom it is about; may be null
 * @param source where it is from, to the line; may be null
 */
public record AddFigure(@NotNull SubjectRef owner, @Size(max = Figure.PLACE_LENGTH) String place,
        @NotBlank @Size(max = Figure.TEXT_LENGTH) String matchedText, @Size(max = Figure.TEXT_LENGTH) String what,
        @Size(max = Figure.NOUN_LENGTH) String noun, Quantity quantity, StatedAmount amount, LocalDate asOf,
        Long organisationId, @Size(max = Figure.SOURCE_LENGTH) String source, @NotNull Language language) {
}
