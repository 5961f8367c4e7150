package se.samverk.library.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.library.DocumentPlace;
import se.samverk.library.DocumentType;
import se.samverk.library.UploadRow;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.Uploads;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Titled;
import se.samverk.workinggroup.Visibility;

/**
 * Files that come in pieces, as the protocol tus 1.0 has it (core, creation, termination). What is to become of the file
 * stands in the metadata: {@code filename}, {@code group} or {@code organisation}, {@code document}, {@code type}, {@code reach}. The answer to the
 * last piece says in {@code Samverk-Document} which page the document has, and in {@code Samverk-Known} which pages documents of
 * other places have that have the same bytes, each with its title as in the metadata.
 */
@Path("uploads")
public class UploadsResource {
    private static final String TUS = "Tus-Resumable";
    private static final String TUS_VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    @Inject
    private Uploads uploads;

    @POST
    public Response begin(@HeaderParam(LENGTH) long length, @HeaderParam("Upload-Metadata") String metadata) {
        Map<String, String> said = said(metadata);
        Long document = number(said.get("document"));
        SubjectRef place = document == null
                ? DocumentPlace.named(number(said.get("group")), number(said.get("organisation")))
                : null;
        UploadRow row = uploads.begin(new BeginUpload(place, document, said.getOrDefault("filename", ""), length,
                type(said.get("type")), reach(said.get("reach"), place)));
        return Response.created(URI.create("/api/uploads/" + row.token())).header(TUS, TUS_VERSION).header(OFFSET, 0)
                .build();
    }

    @HEAD
    @Path("{token}")
    public Response state(@PathParam("token") String token) {
        return answer(Response.ok(), uploads.state(token));
    }

    @PATCH
    @Path("{token}")
    @Consumes("application/offset+octet-stream")
    public Response append(@PathParam("token") String token, @HeaderParam(OFFSET) long offset, InputStream bytes)
            throws IOException {
        UploadRow row = ImportsResource.drained(bytes, ImportsResource.MOST_DRAINED,
                () -> uploads.append(token, offset, bytes));
        return answer(Response.noContent(), row);
    }

    @DELETE
    @Path("{token}")
    public Response drop(@PathParam("token") String token) {
        uploads.drop(token);
        return Response.noContent().header(TUS, TUS_VERSION).build();
    }

    private static Response answer(Response.ResponseBuilder answer, UploadRow row) {
        answer.header(TUS, TUS_VERSION).header(OFFSET, row.received()).header(LENGTH, row.size())
                .header("Cache-Control", "no-store");
        if (row.documentId() != null) {
            answer.header("Samverk-Document", new SubjectRef(SubjectKind.DOCUMENT, row.documentId()).url());
        }
        if (!row.known().isEmpty()) {
            answer.header("Samverk-Known", row.known().stream().map(UploadsResource::named)
                    .collect(Collectors.joining(",")));
        }
        return answer.build();
    }

    private static String named(Titled document) {
        return document.ref().url() + " "
                + Base64.getEncoder().encodeToString(document.title().getBytes(StandardCharsets.UTF_8));
    }

    /** Names with values in Base64, separated by commas. */
    private static Map<String, String> said(String metadata) {
        Map<String, String> said = new HashMap<>();
        for (String pair : (metadata == null ? "" : metadata).split(",")) {
            String[] words = pair.strip().split(" ");
            if (words.length == 2 && words[1].matches("[A-Za-z0-9+/]*={0,2}") && words[1].length() % 4 == 0) {
                said.put(words[0], new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8));
            }
        }
        return said;
    }

    private static Long number(String digits) {
        return digits != null && digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
    }

    private static DocumentType type(String name) {
        for (DocumentType type : DocumentType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return DocumentType.OTHER;
    }

    /** What is not said is for as few as can be; of a next version it need not be said. */
    static Visibility reach(String name, SubjectRef place) {
        if (name == null) {
            return place != null && place.kind() == SubjectKind.ORGANISATION
                    ? Visibility.ADMINISTRATORS
                    : Visibility.GROUP;
        }
        for (Visibility reach : Visibility.values()) {
            if (reach.name().equals(name)) {
                return reach;
            }
        }
        throw new NotFound();
    }
}
