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
import se.samverk.register.boundary.Sessions;

/**
 * Ends a session that has been idle too long, or that does not go on for another reason: it is too old, somebody has
 * ended it, or its account has been disabled. Saving a draft in the background is not a sign of life: it does not move
 * the idle limit.
 */
@WebFilter(filterName = "sessionLimits", urlPatterns = "/*")
public class SessionLimitsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ACTIVE = "samverk.active";
    private static final String DRAFTS = "/api/drafts/";

    @Inject
    private transient PortalClock clock;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null || isResource(request)) {
            chain.doFilter(request, response);
            return;
        }
        boolean use = !request.getRequestURI().startsWith(DRAFTS);
        if (isIdle(session) || !goesOn(request, session, use)) {
            end(request, response);
        } else {
            if (use) {
                session.setAttribute(ACTIVE, clock.now());
            }
            chain.doFilter(request, response);
        }
    }

    private boolean goesOn(HttpServletRequest request, HttpSession session, boolean use) {
        String key = Entrance.key(session);
        return key != null && sessions.goesOn(key, request.getUserPrincipal().getName(), use);
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/jakarta.faces.resource/");
    }

    private boolean isIdle(HttpSession session) {
        OffsetDateTime active = (OffsetDateTime) session.getAttribute(ACTIVE);
        return active != null && active.plus(settings.sessionIdle()).isBefore(clock.now());
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
