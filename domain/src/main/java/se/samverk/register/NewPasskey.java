package se.samverk.register;

/**
 * What an authenticator answered when it made a key.
 *
 * @param credentialId its name of the key, in base64url
 * @param publicKey the public key with what stands beside it, in base64url, as the WebAuthn standard lays it out
 * @param signCount how often the key has been used; 0 for keys that do not count
 * @param backupEligible whether the key may exist on several of the person's devices
 */
public record NewPasskey(String credentialId, String publicKey, long signCount, boolean backupEligible) {
}
