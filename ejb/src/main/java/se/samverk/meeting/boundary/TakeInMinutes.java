package se.samverk.meeting.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import se.samverk.meeting.ImportedItem;
import se.samverk.meeting.ReadMinutes;

/**
 * Order to take in minutes from before the portal, as a person has corrected what was read.
 *
 * @param from null, as {@code to}, when only the day is known
 * @param paragraphs whether their items are called § and not p
 */
public record TakeInMinutes(long groupId, LocalDate day, LocalTime from, LocalTime to, String place,
        boolean paragraphs, @NotNull List<ReadMinutes.Name> names, @NotNull List<ImportedItem> items) {
}
