package se.samverk.register.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import se.samverk.organisation.Account;
import se.samverk.shared.Language;

/**
 * Order by which the holder of an account wants mails to go to another address.
 *
 * @param language of the letter, when the account has not chosen one
 */
public record AskMailAddress(@NotBlank @Size(max = Account.MAIL_LENGTH) String mail, Language language) {
}
