package se.samverk.library.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Supplier;
import se.samverk.library.CameFiles;
import se.samverk.library.DocumentPlace;
import se.samverk.library.FileRow;
import se.samverk.library.PackageRow;
import se.samverk.library.boundary.AddFilePiece;
import se.samverk.library.boundary.AddPiece;
import se.samverk.library.boundary.AddToImport;
import se.samverk.library.boundary.BeginImport;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.ExpectFile;
import se.samverk.library.boundary.ExpectPackage;
import se.samverk.library.boundary.Imports;
import se.samverk.shared.DomainException;
import se.samverk.shared.SubjectRef;

/**
 * Folders that come file by file, so that one goes on after a connection that broke: whoever sends it asks what has come
 * and sends the rest, large files in pieces; and packages that come in pieces. What is chosen of them and brought in is the
 * page's business.
 */
@Path("imports")
public class ImportsResource {
    private static final int PIECE = 8192;
    static final long MOST_DRAINED = 1L << 30;
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    @Inject
    private Imports imports;

    @Inject
    private Documents documents;

    /**
     * Begins with a folder, or with a package of the name and length that are said. A package that is known to be refused
     * is refused before an import that is under way is given up for it.
     */
    @POST
    public Response begin(@QueryParam("group") Long group, @QueryParam("organisation") Long organisation,
            @QueryParam("reach") String reach, @QueryParam("package") String name, @HeaderParam(LENGTH) long length) {
        SubjectRef place = DocumentPlace.named(group, organisation);
        if (name != null) {
            documents.bringing(place).imports().requirePackage(name, length);
        }
        long id = imports.begin(new BeginImport(place, UploadsResource.reach(reach, place)));
        return Response.created(URI.create("/api/imports/" + id)).build();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public CameFiles came(@PathParam("id") long id) {
        return imports.came(id);
    }

    /**
     * Takes a file whole, or nothing of it; one that has come already is not taken twice.
     *
     * @param modified when it was changed last, in milliseconds since 1970
     * @param anew that it was changed since another of its path came, and takes the place of that
     */
    @PUT
    @Path("{id}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response add(@PathParam("id") long id, @QueryParam("path") String path,
            @QueryParam("modified") Long modified, @QueryParam("anew") boolean anew,
            @HeaderParam(LENGTH) long length, InputStream bytes) throws IOException {
        return drained(bytes, Math.min(length, MOST_DRAINED), () -> {
            imports.add(new AddToImport(id, path, length, modified, anew, bytes));
            return Response.noContent().build();
        });
    }

    /**
     * Says which file will come in pieces; the answer names where they go, and how much of it has come. Of a file that is
     * there already, or is known to be refused, nothing is wanted.
     *
     * @param modified as with a file that comes whole
     * @param anew as with a file that comes whole
     */
    @POST
    @Path("{id}/files")
    public Response expectFile(@PathParam("id") long id, @QueryParam("path") String path,
            @QueryParam("modified") Long modified, @QueryParam("anew") boolean anew,
            @HeaderParam(LENGTH) long length) {
        FileRow row = imports.expect(new ExpectFile(id, path, length, modified, anew));
        return row.wanted()
                ? answer(Response.created(URI.create("/api/imports/" + id + "/files/" + row.token())), row)
                : Response.noContent().build();
    }

    @HEAD
    @Path("{id}/files/{token}")
    public Response fileReceived(@PathParam("id") long id, @PathParam("token") String token) {
        return answer(Response.ok(), imports.received(id, token));
    }

    @PATCH
    @Path("{id}/files/{token}")
    @Consumes("application/offset+octet-stream")
    public Response appendToFile(@PathParam("id") long id, @PathParam("token") String token,
            @HeaderParam(OFFSET) long offset, InputStream bytes) throws IOException {
        FileRow row = drained(bytes, MOST_DRAINED, () -> imports.append(new AddFilePiece(id, token, offset, bytes)));
        return answer(Response.noContent(), row);
    }

    /** Gives an import up, with all that has come of it. */
    @DELETE
    @Path("{id}")
    public Response drop(@PathParam("id") long id) {
        imports.drop(id);
        return Response.noContent().build();
    }

    /** Says which package will come. */
    @PUT
    @Path("{id}/package")
    public Response expect(@PathParam("id") long id, @QueryParam("name") String name,
            @HeaderParam(LENGTH) long length) {
        imports.expect(new ExpectPackage(id, name, length));
        return Response.noContent().build();
    }

    @HEAD
    @Path("{id}/package")
    public Response received(@PathParam("id") long id) {
        return answer(Response.ok(), imports.received(id));
    }

    @PATCH
    @Path("{id}/package")
    @Consumes("application/offset+octet-stream")
    public Response append(@PathParam("id") long id, @HeaderParam(OFFSET) long offset, InputStream bytes)
            throws IOException {
        PackageRow row = drained(bytes, MOST_DRAINED, () -> imports.append(new AddPiece(id, offset, bytes)));
        return answer(Response.noContent(), row);
    }

    private static Response answer(Response.ResponseBuilder answer, PackageRow row) {
        return answer(answer, row.received(), row.size());
    }

    private static Response answer(Response.ResponseBuilder answer, FileRow row) {
        return answer(answer, row.received(), row.size());
    }

    private static Response answer(Response.ResponseBuilder answer, long received, long size) {
        return answer.header(OFFSET, received).header(LENGTH, size).header("Cache-Control", "no-store").build();
    }

    /** Does something with what is sent, and reads what that leaves of it, also when it refuses. */
    static <T> T drained(InputStream bytes, long most, Supplier<T> act) throws IOException {
        T result;
        try {
            result = act.get();
        } catch (DomainException refused) {
            try {
                drain(bytes, most);
            } catch (IOException broken) {
                refused.addSuppressed(broken);
            }
            throw refused;
        }
        drain(bytes, most);
        return result;
    }

    /**
     * Reads what is not wanted all the same, else the connection breaks before its sender has the answer; but no more than
     * was announced, and not without end.
     */
    static void drain(InputStream bytes, long most) throws IOException {
        byte[] some = new byte[PIECE];
        long left = most;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = bytes.read(some, 0, (int) Math.min(some.length, left));
            left -= Math.max(0, read);
        }
    }
}
