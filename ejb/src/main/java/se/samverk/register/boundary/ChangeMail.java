package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Account;

/** Order to change where mails to the holder of an account go; empty when none shall go anywhere. */
public record ChangeMail(@NotBlank String username, @Size(max = Account.MAIL_LENGTH) String mail) {
}
