package se.samverk.administration.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import se.samverk.administration.boundary.MyRights;

/** Everything the portal keeps about whoever asks, as a file for other programs. */
@Path("me/data")
public class MyDataResource {
    @Inject
    private MyRights rights;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response data() {
        return Response.ok(rights.data()).header("Content-Disposition", "attachment; filename=\"samverk.json\"")
                .build();
    }
}
