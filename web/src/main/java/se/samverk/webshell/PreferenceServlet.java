package se.samverk.webshell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.samverk.platform.Caller;
import se.samverk.register.boundary.Accounts;

/**
 * Keeps a choice of language ({@code lang}) or appearance ({@code theme}) and goes back to the
 * page it was made on ({@code back}, a path within the portal). Works without an account, without
 * a session and without script; for a person who has signed in the language is also kept with the
 * account. A GET answers 204 and does nothing but keep a session alive: the
 * answer to the warning that the session is about to end.
 */
@WebServlet(name = "preferences", urlPatterns = "/preferences")
public class PreferenceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Accounts accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        request.getSession(false);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Preferences chosen = Preferences.of(request).with(request.getParameter("lang"), request.getParameter("theme"));
        response.addCookie(chosen.toCookie(request.isSecure()));
        if (chosen.language() != null && caller.view().signedIn()) {
            accounts.choose(chosen.language());
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", localPath(request.getParameter("back")));
    }

    /** A path within the portal, or the start page: never an address somewhere else. */
    static String localPath(String wanted) {
        boolean local = wanted != null && wanted.matches("/[\\x21-\\x7E&&[^\\\\]]*") && !wanted.startsWith("//");
        return local ? wanted : "/";
    }
}
