package se.samverk.webshell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * Words with values in them, for pages ({@code #{texts.of('search.hits', count)}}) and for
 * classes. A text without values is simply {@code #{text['key']}}. Values go through
 * {@link MessageFormat}: {@code {0}}, plural by {@code {0,choice,0#inga träffar|1#en träff|1<{0} träffar}}.
 */
@Named("texts")
@RequestScoped
public class Words {
    @Inject
    private UserLanguage language;

    /** The text of a key in the person's language, with its placeholders filled. */
    public String of(String key, Object... values) {
        return in(language.getLocale(), key, values);
    }

    /** True when the portal has words for the key. */
    public boolean has(String key) {
        return key != null && Texts.in(language.getLocale()).containsKey(key);
    }

    /** The text of a key in a given language; a key without words is shown as it is, so that it is found and mended. */
    public static String in(Locale locale, String key, Object... values) {
        String pattern;
        try {
            pattern = Texts.in(locale).getString(key);
        } catch (MissingResourceException noWords) {
            return key;
        }
        return values == null || values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
