package se.samverk.register;

import java.io.Serializable;

/**
 * What is remembered of somebody who has been sent to the provider, until they come back, once.
 *
 * @param address where the browser is sent
 * @param to where the person was going in the portal
 * @param linking whether a signed-in person links the identity to the own account
 * @param invitation the secret of the invitation that is accepted by coming back; empty when none is
 */
public record ProviderDeparture(String address, String state, String nonce, String verifier, String to,
        boolean linking, String invitation) implements Serializable {

    /** Whether somebody accepts an invitation by coming back. */
    public boolean accepting() {
        return !invitation.isEmpty();
    }
}
