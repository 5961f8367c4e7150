package se.samverk.administration.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import se.samverk.audit.boundary.AuditChain;

/** The whole audit trail with its hashes, as the checker outside the portal reads it. */
@Path("audit.txt")
public class AuditFileResource {
    @Inject
    private AuditChain chain;

    @GET
    @Produces("text/plain; charset=UTF-8")
    public Response file() {
        return Response.ok(chain.lines()).header("Content-Disposition", "attachment; filename=\"audit.txt\"").build();
    }
}
