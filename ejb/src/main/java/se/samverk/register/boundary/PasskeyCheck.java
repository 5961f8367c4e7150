package se.samverk.register.boundary;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.register.NewPasskey;
import se.samverk.register.Passkey;

/**
 * Reads what a browser sends of a passkey, as the WebAuthn standard demands: for this portal's address and no other,
 * for the challenge just given, signed by the key it names, with a counter that goes forward. What the makers of
 * authenticators vouch for is not asked about.
 */
final class PasskeyCheck {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

    /** What an authenticator may sign with, the most wished first: ES256, EdDSA, RS256. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS = List.of(COSEAlgorithmIdentifier.ES256,
            COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    /** How a proof was answered. */
    enum Outcome {
        RIGHT, WRONG, CLONED
    }

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager checker = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final Origin origin;
    private final String host;

    /** @param base the portal's address as people reach it */
    PasskeyCheck(URI base) {
        boolean usualPort = base.getPort() < 0;
        origin = new Origin(base.getScheme() + "://" + base.getHost() + (usualPort ? "" : ":" + base.getPort()));
        host = base.getHost();
    }

    /** To whom the keys belong, in the words of the standard. */
    String host() {
        return host;
    }

    /** The key that has been made, or empty when the answer is not for this portal and this challenge. */
    Optional<NewPasskey> made(String answer, String challenge) {
        try {
            RegistrationData data = checker.verifyRegistrationResponseJSON(answer, new RegistrationParameters(
                    server(challenge),
                    ALGORITHMS.stream()
                            .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                            .toList(),
                    true));
            AuthenticatorData<?> authenticator = data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = authenticator.getAttestedCredentialData();
            return Optional.of(new NewPasskey(TEXT.encodeToString(credential.getCredentialId()),
                    TEXT.encodeToString(new AttestedCredentialDataConverter(converter).convert(credential)),
                    authenticator.getSignCount(), authenticator.isFlagBE()));
        } catch (RuntimeException refused) {
            // Whatever the library fails on was sent by somebody; it has failures of its own for parts left out.
            return Optional.empty();
        }
    }

    /** What the browser says, not yet checked; empty when it cannot be read. */
    Optional<AuthenticationData> read(String answer) {
        try {
            AuthenticationData data = checker.parseAuthenticationResponseJSON(answer);
            return data.getCredentialId() == null || data.getAuthenticatorData() == null
                    || data.getCollectedClientData() == null ? Optional.empty() : Optional.of(data);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    static String credentialId(AuthenticationData data) {
        return TEXT.encodeToString(data.getCredentialId());
    }

    /** Whether the authenticator knows the account by the same name as the portal; it must say it when it stands alone. */
    static boolean names(AuthenticationData data, Passkey passkey) {
        return data.getUserHandle() != null && TEXT.encodeToString(data.getUserHandle()).equals(
                passkey.getUserHandle());
    }

    /** @param alone whether nothing else proves who it is, so that the authenticator must have recognised its holder */
    Outcome check(AuthenticationData data, Passkey passkey, String challenge, boolean alone) {
        try {
            AttestedCredentialData credential = new AttestedCredentialDataConverter(converter)
                    .convert(BYTES.decode(passkey.getPublicKey()));
            CredentialRecordImpl kept = new CredentialRecordImpl(new NoneAttestationStatement(), null,
                    passkey.isBackupEligible(), null, passkey.getSignCount(), credential, null, null, null, Set.of());
            checker.verify(data, new AuthenticationParameters(server(challenge), kept, null, alone));
            return Outcome.RIGHT;
        } catch (MaliciousCounterValueException counterWentBack) {
            return Outcome.CLONED;
        } catch (DataConversionException | VerificationException | IllegalArgumentException refused) {
            return Outcome.WRONG;
        }
    }

    private ServerProperty server(String challenge) {
        return new ServerProperty(origin, host, new DefaultChallenge(BYTES.decode(challenge)));
    }
}
