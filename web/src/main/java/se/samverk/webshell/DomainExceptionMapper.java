package se.samverk.webshell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.samverk.shared.Conflict;
import se.samverk.shared.DiskFull;
import se.samverk.shared.DomainException;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

/** The one place where the domain's "no" becomes a status: 404, 401 or 403, 409, 507, 400. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {
    private static final int INSUFFICIENT_STORAGE = 507;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(DomainException no) {
        Map<String, String> body = body(no, UserLanguage.of(request).locale());
        return Response.status(status(no, request.getUserPrincipal() != null)).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body).build();
    }

    /** With the title and the address of the thing that the message names. */
    static Map<String, String> body(DomainException no, Locale locale) {
        Map<String, String> body = new HashMap<>();
        body.put("key", no.key());
        body.put("field", no instanceof RuleBroken rule ? rule.field() : "");
        body.put("message", Words.in(locale, no.key(), no.arguments()));
        LinkedText.named(no.arguments()).ifPresent(thing -> {
            body.put("title", thing.title());
            body.put("href", thing.ref().url());
        });
        return body;
    }

    static int status(DomainException no, boolean signedIn) {
        if (no instanceof NotFound) {
            return Status.NOT_FOUND.getStatusCode();
        }
        if (no instanceof NotAllowed) {
            return (signedIn ? Status.FORBIDDEN : Status.UNAUTHORIZED).getStatusCode();
        }
        if (no instanceof DiskFull) {
            return INSUFFICIENT_STORAGE;
        }
        return (no instanceof Conflict ? Status.CONFLICT : Status.BAD_REQUEST).getStatusCode();
    }
}
