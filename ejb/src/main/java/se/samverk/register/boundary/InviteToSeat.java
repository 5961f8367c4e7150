package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.samverk.organisation.Account;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.Person;
import se.samverk.shared.Language;

/**
 * Order to invite somebody to a seat that is held: to follow the holder, or to stand in.
 *
 * @param from the first day in it; the day of accepting when that is later
 * @param mail the work address, which becomes the username
 * @param byMail whether the portal sends the link; else whoever invites hands it over
 */
public record InviteToSeat(long seatId, @NotNull Invitation.Task task, @NotNull LocalDate from,
        @NotBlank @Size(max = Account.USERNAME_LENGTH) String mail,
        @NotBlank @Size(max = Person.NAME_LENGTH) String displayName, @NotNull Language language, boolean byMail) {
}
