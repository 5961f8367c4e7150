package se.samverk.webshell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the sign-in page that remember where the person was going, within this portal only. */
public final class SignInAddress {
    private static final String PAGE = "/sign-in.xhtml";

    private SignInAddress() {
    }

    /** The sign-in page that leads back to the page asked for. */
    public static String leadingBackTo(HttpServletRequest request) {
        return PAGE + "?to=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8);
    }

    static String expired(HttpServletRequest request) {
        return leadingBackTo(request) + "&expired=true";
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The wished-for address if it is a path of this portal, else the start page: never another site. */
    public static String safe(String wished) {
        boolean own = wished != null && wished.startsWith("/") && !wished.startsWith("//") && !wished.contains("\\")
                && wished.chars().noneMatch(Character::isISOControl) && !wished.startsWith(PAGE);
        return own ? wished : "/index.xhtml";
    }
}
