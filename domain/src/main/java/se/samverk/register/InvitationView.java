package se.samverk.register;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.Role;
import se.samverk.shared.SubjectRef;

/**
 * An invitation, as those see who may give the seat.
 *
 * @param place null for a role in the portal
 */
public record InvitationView(long id, String mail, String name, Role role, SubjectRef place, String placeName,
        String organisation, String title, Invitation.State state, String invitedBy, OffsetDateTime invitedAt,
        OffsetDateTime expiresAt) implements Serializable {

    public String url() {
        return "/person/invitation.xhtml?id=" + id;
    }
}
