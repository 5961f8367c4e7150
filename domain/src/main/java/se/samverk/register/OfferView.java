package se.samverk.register;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.Role;
import se.samverk.shared.SubjectRef;

/**
 * What the holder of an invitation's link is shown before accepting.
 *
 * @param state why the link does not open, or OPEN; the rest is empty unless it opens
 * @param known whether there is an account of the address already
 * @param mine whether whoever has signed in is the one invited
 */
public record OfferView(OneTimeLink.State state, String mail, String name, Role role, SubjectRef place,
        String placeName, String organisation, String invitedBy, OffsetDateTime until, boolean known, boolean mine)
        implements
            Serializable {

    /** A link that does not open tells nothing but why. */
    public static OfferView closed(OneTimeLink.State state) {
        return new OfferView(state, "", "", null, null, "", "", "", null, false, false);
    }

    public boolean open() {
        return state == OneTimeLink.State.OPEN;
    }
}
