package se.samverk.webshell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Gives every whole page that answers a form a new nonce for its scripts. PrimeFaces, which owns
 * the nonce, expects its own script to send the old one along with each form; pages without
 * PrimeFaces parts do not load that script, and a nonce is better not used twice. Partial updates
 * keep the nonce of the page they change.
 */
@WebFilter(filterName = "freshNonce", urlPatterns = "*.xhtml", dispatcherTypes = {DispatcherType.REQUEST,
        DispatcherType.FORWARD, DispatcherType.ERROR})
public class FreshNonceFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** PrimeFaces' name for the nonce, as a request parameter and in the state of a view. */
    static final String NONCE = "primefaces.nonce";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean wholePage = "POST".equals(request.getMethod()) && request.getHeader("Faces-Request") == null;
        chain.doFilter(wholePage ? new WithNonce(request) : request, response);
    }

    private static final class WithNonce extends HttpServletRequestWrapper {
        private final String nonce = Base64.getEncoder()
                .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

        WithNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return NONCE.equals(name) ? nonce : super.getParameter(name);
        }
    }
}
