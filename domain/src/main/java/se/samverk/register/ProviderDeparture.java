package se.samverk.register;

import java.io.Serializable;

/**
 * What is remembered of somebody who has been sent to the provider, until they come back, once.
 *
 * @param address where the browser is sent
 * @param to where the person was going in the portal
 * @param linking whether a signed-in person links the identity to the own account
 */
public record ProviderDeparture(String address, String state, String nonce, String verifier, String to,
        boolean linking) implements Serializable {
}
