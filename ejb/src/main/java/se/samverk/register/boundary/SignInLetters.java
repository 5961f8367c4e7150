package se.samverk.register.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import se.samverk.notification.Letter;
import se.samverk.notification.boundary.Outbox;
import se.samverk.organisation.Account;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.Language;

/** Tells the holder of an account by mail that the way in has changed or has been used in an unusual way. */
@Stateless
@Allowed(Right.INTERNAL)
public class SignInLetters {
    private static final String FACTORS = "/account/passkeys.xhtml";
    private static final String ACCOUNT = "/account/settings.xhtml";

    @Inject
    private Outbox outbox;

    /** About what is asked beside the password. Nothing is sent where no address is known. */
    public void tell(Account account, String key) {
        send(account, key, FACTORS);
    }

    /** About the account itself. Nothing is sent where no address is known. */
    public void tellOfAccount(Account account, String key) {
        send(account, key, ACCOUNT);
    }

    private void send(Account account, String key, String page) {
        account.getMail().ifPresent(address -> outbox.post(new Letter(address,
                account.getLanguage().orElse(Language.SV), key, List.of(), page)));
    }
}
