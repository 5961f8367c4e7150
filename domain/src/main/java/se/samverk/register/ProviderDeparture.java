package se.samverk.register;

import java.io.Serializable;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * What is remembered of somebody who has been sent to the provider, until they come back, once.
 *
 * @param address where the browser is sent
 * @param to where the person was going in the portal
 * @param invitation the secret of the invitation that is accepted by coming back; empty when none is
 * @param account whose account that is which the identity is linked to or which is proved; 0 when nobody's is
 * @param at when the person was sent
 */
public record ProviderDeparture(String address, String state, String nonce, String verifier, String to, Aim aim,
        String invitation, long account, OffsetDateTime at) implements Serializable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** What coming back does. */
    public enum Aim {
        /** Opens the account that the identity is linked to. */
        ENTER,
        /** Accepts an invitation. */
        ACCEPT,
        /** Links the identity to the own account of somebody who has signed in. */
        LINK,
        /** Proves again who sits there; the provider asks them anew. */
        PROVE
    }

    /** Whether the person has been away for so long that nobody knows who comes back. */
    public boolean isTooOld(OffsetDateTime now) {
        return at.plus(PATIENCE).isBefore(now);
    }

    /** Whether somebody accepts an invitation by coming back. */
    public boolean accepting() {
        return aim == Aim.ACCEPT;
    }

    /** Whether a signed-in person links the identity to the own account. */
    public boolean linking() {
        return aim == Aim.LINK;
    }

    /** Whether a signed-in person proves again who they are. */
    public boolean proving() {
        return aim == Aim.PROVE;
    }
}
