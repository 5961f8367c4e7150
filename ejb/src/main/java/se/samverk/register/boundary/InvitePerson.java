package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Account;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.shared.Language;

/**
 * Order to invite somebody to a seat.
 *
 * @param mail the work address, which becomes the username
 * @param placeId the group, collaboration or organisation of the seat; null for a role in the portal
 * @param title what the holder is called in the seat; may be null
 * @param byMail whether the portal sends the link; else whoever invites hands it over
 */
public record InvitePerson(@NotBlank @Size(max = Account.USERNAME_LENGTH) String mail,
        @NotBlank @Size(max = Person.NAME_LENGTH) String displayName, @NotNull Role role, Long placeId,
        long organisationId, @Size(max = Seat.TITLE_LENGTH) String title, @NotNull Language language, boolean byMail) {
}
