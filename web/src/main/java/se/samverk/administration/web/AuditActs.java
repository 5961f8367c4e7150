package se.samverk.administration.web;

import java.util.Locale;
import se.samverk.webshell.Texts;
import se.samverk.webshell.Words;

/** Acts of the audit trail in plain words: their own, or those of the timeline without the values. */
public final class AuditActs {
    private static final String VALUE = "…";

    private AuditActs() {
    }

    /** The words of an act; an act that the portal no longer knows is shown by its name. */
    public static String words(Locale locale, String act) {
        String own = "audit.act." + act;
        if (Texts.in(locale).containsKey(own)) {
            return Words.in(locale, own);
        }
        String told = "event." + act;
        return Texts.in(locale).containsKey(told) ? Words.in(locale, told, VALUE, VALUE, VALUE) : act;
    }
}
