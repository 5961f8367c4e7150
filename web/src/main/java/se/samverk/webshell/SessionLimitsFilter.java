package se.samverk.webshell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.OffsetDateTime;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Settings;
import se.samverk.register.boundary.SignIn;

/**
 * Ends a session that has been idle too long, that is too old, or whose account has been disabled.
 * Saving a draft in the background is not a sign of life: it does not move the idle limit.
 */
@WebFilter(filterName = "sessionLimits", urlPatterns = "/*")
public class SessionLimitsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String BEGUN = "samverk.begun";
    private static final String ACTIVE = "samverk.active";
    private static final String DRAFTS = "/api/drafts/";

    @Inject
    private transient PortalClock clock;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null || isResource(request)) {
            chain.doFilter(request, response);
        } else if (hasEnded(session) || !signIn.isActive(request.getUserPrincipal().getName())) {
            end(request, response);
        } else {
            if (!request.getRequestURI().startsWith(DRAFTS)) {
                session.setAttribute(ACTIVE, clock.now());
            }
            chain.doFilter(request, response);
        }
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/jakarta.faces.resource/");
    }

    private boolean hasEnded(HttpSession session) {
        OffsetDateTime now = clock.now();
        if (session.getAttribute(BEGUN) == null) {
            session.setAttribute(BEGUN, now);
            session.setAttribute(ACTIVE, now);
        }
        OffsetDateTime begun = (OffsetDateTime) session.getAttribute(BEGUN);
        OffsetDateTime active = (OffsetDateTime) session.getAttribute(ACTIVE);
        return begun.plus(settings.sessionAbsolute()).isBefore(now)
                || active.plus(settings.sessionIdle()).isBefore(now);
    }

    private static void end(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        boolean page = request.getRequestURI().endsWith(".xhtml") && !"partial/ajax".equals(
                request.getHeader("Faces-Request"));
        if (page) {
            response.sendRedirect(SignInAddress.expired(request));
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
