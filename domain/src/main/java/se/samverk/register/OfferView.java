package se.samverk.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.Role;
import se.samverk.shared.SubjectRef;

/**
 * What the holder of an invitation's link is shown before accepting.
 *
 * @param state why the link does not open, or OPEN; the rest is empty unless it opens
 * @param lapsed whether the link does not open because nobody stands behind the invitation any longer
 * @param known whether there is an account of the address already
 * @param from the first day in a seat that somebody else holds; null for a seat that is theirs at once
 * @param mine whether whoever has signed in is the one invited
 */
public record OfferView(OneTimeLink.State state, boolean lapsed, String mail, String name, Role role, SubjectRef place,
        String placeName, String organisation, String invitedBy, OffsetDateTime until, boolean known, boolean mine,
        LocalDate from)
        implements
            Serializable {

    /** A link that does not open tells nothing but why. */
    public static OfferView closed(OneTimeLink.State state) {
        return new OfferView(state, false, "", "", null, null, "", "", "", null, false, false, null);
    }

    /** A link of an invitation that nobody stands behind any longer. */
    public static OfferView lapse() {
        return new OfferView(OneTimeLink.State.REVOKED, true, "", "", null, null, "", "", "", null, false, false, null);
    }

    /** The words that say why it does not open. */
    public String why() {
        return lapsed ? "invitation.LAPSED" : "link." + state;
    }

    public boolean open() {
        return state == OneTimeLink.State.OPEN;
    }
}
