package se.samverk.webshell;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Refuses a changing REST call that does not carry the session's secret in {@code X-Samverk-Csrf}. */
@Provider
public class CsrfRequestFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    private CsrfToken token;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
        } else if (!token.isRight(request.getHeaderString("X-Samverk-Csrf"))) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
        }
    }
}
