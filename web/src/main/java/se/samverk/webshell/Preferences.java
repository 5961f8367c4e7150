package se.samverk.webshell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import se.samverk.shared.Language;

/**
 * What a person has chosen about the portal's looks and language, as kept in the one preference
 * cookie: {@code nb.dark}. Anything else in the cookie counts as no choice.
 *
 * @param language the chosen language, or null when none is chosen
 * @param theme {@code auto}, {@code light} or {@code dark}
 */
record Preferences(Language language, String theme) {
    static final String COOKIE = "samverk-prefs";
    static final int ONE_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
    private static final Preferences NONE = new Preferences(null, "auto");

    static Preferences of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return parse(cookie.getValue());
                }
            }
        }
        return NONE;
    }

    static Preferences parse(String value) {
        if (value == null || !value.matches("[a-z]{0,2}\\.[a-z]{0,5}")) {
            return NONE;
        }
        int dot = value.indexOf('.');
        return NONE.with(value.substring(0, dot), value.substring(dot + 1));
    }

    /** These preferences with a new language, a new theme, or both; what is unknown changes nothing. */
    Preferences with(String newLanguage, String newTheme) {
        Optional<Language> chosen = Language.ofTag(newLanguage);
        String shown = "light".equals(newTheme) || "dark".equals(newTheme) || "auto".equals(newTheme)
                ? newTheme
                : theme;
        return new Preferences(chosen.orElse(language), shown);
    }

    Cookie toCookie(boolean secure) {
        Cookie cookie = new Cookie(COOKIE, (language == null ? "" : language.tag()) + "." + theme);
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
