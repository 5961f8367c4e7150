package se.samverk.webshell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.shared.Language;

/**
 * The language of the portal's words for this request: the person's own choice, else what the
 * browser asks for, else Swedish.
 */
@Named
@RequestScoped
public class UserLanguage {
    private static final Map<Language, Map<String, Boolean>> FOREIGN = Stream.of(Language.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), spoken -> Stream.of(Language.values())
                    .collect(Collectors.toUnmodifiableMap(Language::tag, other -> other != spoken))));

    @Inject
    private HttpServletRequest request;

    private Language language;

    @PostConstruct
    void choose() {
        language = of(request);
    }

    /** The language of a request outside a page, for instance of the API. */
    public static Language of(HttpServletRequest request) {
        Preferences preferences = Preferences.of(request);
        if (preferences.language() != null) {
            return preferences.language();
        }
        if (request.getHeader("Accept-Language") == null) {
            return Language.SV;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.ofTag(locale.toLanguageTag()).stream()).findFirst().orElse(Language.SV);
    }

    public Language getLanguage() {
        return language;
    }

    public Locale getLocale() {
        return language.locale();
    }

    /** The tag written in the page's {@code lang} attribute. */
    public String getTag() {
        return language.tag();
    }

    /** By the tag of a language: true when content in it is in another language than the portal's words. */
    public Map<String, Boolean> getForeign() {
        return FOREIGN.get(language);
    }

    /** From now on speaks the language of the person's account, unless this browser has chosen one. */
    public static void greetIn(Language language, HttpServletRequest request, HttpServletResponse response) {
        Preferences preferences = Preferences.of(request);
        if (preferences.language() == null) {
            response.addCookie(preferences.with(language.tag(), null).toCookie(request.isSecure()));
        }
    }
}
