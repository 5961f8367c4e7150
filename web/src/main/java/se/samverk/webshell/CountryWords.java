package se.samverk.webshell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.samverk.organisation.Country;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.boundary.Countries;

/**
 * Words that follow the country of what is spoken of, in the reader's language: {@code #{local.of(ref,
 * 'group.reports')}}. A text has such words when it has the variants {@code key.SE} and {@code key.NO}.
 */
@Named("local")
@RequestScoped
public class CountryWords {
    @Inject
    private Countries countries;

    @Inject
    private Words words;

    private final Map<SubjectRef, Country> known = new HashMap<>();

    /** The text of a key in the words of a thing's country; the common text where no country has its own. */
    public String of(SubjectRef subject, String key, Object... values) {
        return words.of(variant(subject, key), values);
    }

    /** The same in a given language. */
    public String in(Locale locale, SubjectRef subject, String key, Object... values) {
        return Words.in(locale, variant(subject, key), values);
    }

    private String variant(SubjectRef subject, String key) {
        if (subject == null || !words.has(key + "." + Country.SE)) {
            return key;
        }
        return key + "." + known.computeIfAbsent(subject, countries::of);
    }
}
