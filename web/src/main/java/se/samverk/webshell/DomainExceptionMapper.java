package se.samverk.webshell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import se.samverk.shared.Conflict;
import se.samverk.shared.DomainException;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

/** The one place where the domain's "no" becomes a status: 404, 401 or 403, 409, 400. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {
    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(DomainException no) {
        Map<String, String> body = Map.of("key", no.key(), "field", no instanceof RuleBroken rule ? rule.field() : "",
                "message", Words.in(UserLanguage.of(request).locale(), no.key(), no.arguments()));
        return Response.status(status(no)).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }

    private Status status(DomainException no) {
        if (no instanceof NotFound) {
            return Status.NOT_FOUND;
        }
        if (no instanceof NotAllowed) {
            return request.getUserPrincipal() == null ? Status.UNAUTHORIZED : Status.FORBIDDEN;
        }
        return no instanceof Conflict ? Status.CONFLICT : Status.BAD_REQUEST;
    }
}
