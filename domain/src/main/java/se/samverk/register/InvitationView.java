package se.samverk.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.Role;
import se.samverk.shared.SubjectRef;

/**
 * An invitation, as those see who may give the seat.
 *
 * @param place null for a role in the portal
 * @param seatId the held seat it is about, with what for and from when; all three null for a seat that is not held
 */
public record InvitationView(long id, String mail, String name, Role role, SubjectRef place, String placeName,
        String organisation, String title, Invitation.State state, String invitedBy, OffsetDateTime invitedAt,
        OffsetDateTime expiresAt, Long seatId, Invitation.Task task, LocalDate from) implements Serializable {

    public String url() {
        return "/person/invitation.xhtml?id=" + id;
    }
}
