package se.samverk.webshell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * What a session remembers of the provider its person came through, so that leaving here can lead to leaving there. The
 * address is on the page after leaving and not in the answer to the form: browsers let a form lead to no other site.
 */
public final class ProviderFarewell {
    private static final String TOKEN = "samverk.provider.token";
    private static final String ADDRESS = "samverk.provider.farewell";

    private ProviderFarewell() {
    }

    /** What the provider wants to see again. */
    public static void remember(HttpServletRequest request, String idToken) {
        request.getSession().setAttribute(TOKEN, idToken);
    }

    static String token(HttpSession session) {
        return session == null ? null : (String) session.getAttribute(TOKEN);
    }

    static void offer(HttpServletRequest request, String address) {
        request.getSession().setAttribute(ADDRESS, address);
    }

    /** Where the person leaves at the provider; null when there is no such place. It is told once. */
    public static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String address = session == null ? null : (String) session.getAttribute(ADDRESS);
        if (address != null) {
            session.removeAttribute(ADDRESS);
        }
        return address;
    }
}
