package se.samverk.webshell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;

/**
 * The headers that every answer carries. Pages get their content policy from PrimeFaces, which
 * owns the nonce of the page; everything else gets the strictest one here. A page that was begun
 * and then refused gives way to that of the error, whose policy replaces its own. Pages are never kept
 * by shared caches, and by no cache at all those of a signed-in person and what is opened by a secret in its address. The server answers some
 * requests itself and asks the portal only for the page of the error, which gets them too.
 */
@WebFilter(filterName = "securityHeaders", urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST,
        DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";
    private static final String RESOURCE = "/jakarta.faces.resource/";
    private static final Set<String> BEHIND_A_SECRET = Set.of("/open/answer.xhtml", "/open/address.xhtml",
            "/open/begin.xhtml", "/open/invitation.xhtml", "/open/password.xhtml", "/open/stop.xhtml");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("TRACE".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String path = request.getServletPath();
        boolean resource = path.startsWith(RESOURCE);
        boolean page = path.endsWith(".xhtml") && !resource;
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!page) {
            response.setHeader(POLICY,
                    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'");
        }
        if (!resource) {
            boolean kept = request.getUserPrincipal() == null && !BEHIND_A_SECRET.contains(path);
            response.setHeader("Cache-Control", kept ? "private, no-cache" : "no-store");
        }
        chain.doFilter(request, page ? new OnePolicy(response) : response);
    }

    /** PrimeFaces adds its policy to the headers; a second one would hold beside the first, with another nonce. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
