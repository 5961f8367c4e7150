package se.samverk.organisation;

import java.util.Locale;

/** The form in which mail addresses are kept and compared. */
public final class MailAddress {
    private MailAddress() {
    }

    /** In small letters and without blanks around it, since no provider of work mail tells such addresses apart. */
    public static String normalise(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
