package se.samverk.register.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;

/**
 * Order to set up a seat for an organisation and, unless it stays empty, to give it to a person.
 *
 * @param placeId the group, collaboration or organisation the role is held in; null for the portal
 * @param personId null for an empty seat
 */
public record GiveSeat(@NotNull Role role, Long placeId, long organisationId, Long personId,
        @Size(max = Seat.TITLE_LENGTH) String title, @NotNull LocalDate from)
        implements
            Serializable {
}
