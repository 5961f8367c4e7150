package se.samverk.draft.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import se.samverk.draft.DraftRow;
import se.samverk.draft.boundary.Drafts;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectRef;

/** Keeps what somebody is writing, field by field. */
@Path("drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftsResource {
    @Inject
    private Drafts drafts;

    /** What is sent: the whole text of the field, and the number of the draft last seen (0 for none). */
    public record KeepDraft(String text, long version) {
    }

    /** What comes back: the number to send next time and the moment of keeping. */
    public record Kept(long version, String savedAt) {
    }

    @PUT
    @Path("{subject}/{field}")
    public Kept keep(@PathParam("subject") String subject, @PathParam("field") String field, KeepDraft sent) {
        SubjectRef ref = SubjectRef.parse(subject).orElseThrow(NotFound::new);
        DraftRow row = drafts.keep(ref, field, sent.text() == null ? "" : sent.text(), sent.version());
        return new Kept(row.number(), row.savedAt().toString());
    }
}
