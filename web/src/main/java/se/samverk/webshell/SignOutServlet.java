package se.samverk.webshell;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.register.boundary.Sessions;

/** Ends the session on the person's wish and shows the public start page. */
@WebServlet(name = "signOut", urlPatterns = "/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CsrfToken csrf;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient ProviderSignIn provider;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getUserPrincipal() != null && csrf.isRight(request.getParameter("csrf"))) {
            String there = farewell(request);
            sessions.leave();
            request.logout();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            if (there != null) {
                ProviderFarewell.offer(request, there);
                response.sendRedirect("/open/leaving.xhtml");
                return;
            }
        }
        response.sendRedirect("/index.xhtml");
    }

    /** Where the person leaves at the provider too; null for those who did not come through one. */
    private String farewell(HttpServletRequest request) {
        String token = ProviderFarewell.token(request.getSession(false));
        return token == null ? null : provider.farewell(token).orElse(null);
    }
}
