package se.samverk.register.boundary;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.BadJWTExceptions;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Settings;
import se.samverk.register.ProvenIdentity;
import se.samverk.register.ProviderDeparture;
import se.samverk.register.ProviderDeparture.Aim;
import se.samverk.shared.NotAllowed;

/**
 * An OpenID Connect provider, switched on by settings from outside: authorization code with PKCE, state and nonce; the
 * identity token is believed only when the provider's present keys have signed it for this portal and this departure.
 * What the provider publishes about itself is read anew every hour, its keys whenever an unknown one is named. Why the
 * provider was not believed stands in the log; the person is told what to do.
 */
@ApplicationScoped
public class IdentityProvider {
    static final String CALLBACK = "/provider/callback";
    private static final Logger LOG = Logger.getLogger(IdentityProvider.class.getName());
    private static final int CONNECT_MILLISECONDS = 3_000;
    private static final int READ_MILLISECONDS = 5_000;
    private static final int LARGEST_KEYS = 200_000;
    private static final int FIRST_FAILURE_OF_A_SERVER = 500;
    private static final int SKEW_SECONDS = 60;
    private static final Duration METADATA_HOLD = Duration.ofHours(1);

    /** What the provider publishes about itself, and since when it is known. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, OffsetDateTime since) {
    }

    @Inject
    private PortalClock clock;

    @Inject
    private Settings settings;

    @Inject
    @ConfigProperty(name = "samverk.base.url")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "samverk.oidc.issuer")
    private Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "samverk.oidc.client.id")
    private Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "samverk.oidc.client.secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "samverk.oidc.name")
    private Optional<String> name;

    @Inject
    @ConfigProperty(name = "samverk.oidc.acr.values")
    private Optional<String> acrValues;

    @Inject
    @ConfigProperty(name = "samverk.oidc.scope")
    private String scope;

    @Inject
    @ConfigProperty(name = "samverk.oidc.claim.name")
    private String nameClaim;

    @Inject
    @ConfigProperty(name = "samverk.oidc.claim.mail")
    private String mailClaim;

    @Inject
    @ConfigProperty(name = "samverk.oidc.claim.organisation")
    private String organisationClaim;

    private volatile Known known;

    public boolean isOn() {
        return issuer.isPresent() && clientId.isPresent() && clientSecret.isPresent();
    }

    /** What people call the provider; its host when nothing else is said. */
    public String name() {
        return name.orElseGet(() -> URI.create(issuer.orElseThrow()).getHost());
    }

    String issuer() {
        return issuer.orElseThrow();
    }

    /** Where somebody is sent, and what has to be remembered until they come back. Who proves it again is asked anew. */
    ProviderDeparture depart(String to, Aim aim, String invitation, long account) {
        OIDCProviderMetadata metadata = known().metadata();
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(ResponseType.CODE,
                Scope.parse(scope), client(), callback()).endpointURI(metadata.getAuthorizationEndpointURI())
                .state(state).nonce(nonce).codeChallenge(verifier, CodeChallengeMethod.S256);
        if (aim == Aim.PROVE) {
            request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
        } else {
            request.maxAge(Math.toIntExact(settings.sessionAbsolute().toSeconds()));
        }
        if (!wantedAcr().isEmpty()) {
            request.acrValues(wantedAcr().stream().map(ACR::new).toList());
        }
        return new ProviderDeparture(request.build().toURI().toString(), state.getValue(), nonce.getValue(),
                verifier.getValue(), to, aim, invitation, account, clock.now());
    }

    /**
     * Whether an identity was proved to the provider after somebody was sent there; not when the provider does not say
     * when it was. Clocks may differ.
     */
    static boolean isProvedAnew(ProvenIdentity identity, ProviderDeparture departure) {
        return identity.signedInAt() != null
                && !identity.signedInAt().isBefore(departure.at().minusSeconds(SKEW_SECONDS));
    }

    /** Whom the provider vouches for. */
    ProvenIdentity redeem(String code, ProviderDeparture departure) {
        Known provider = known();
        JWT token = exchanged(provider.metadata(), code, departure);
        IDTokenClaimsSet claims = believed(provider, token, departure);
        List<String> wanted = wantedAcr();
        if (!wanted.isEmpty() && (claims.getACR() == null || !wanted.contains(claims.getACR().getValue()))) {
            throw new NotAllowed("provider.weak");
        }
        OffsetDateTime signedInAt = signedInAt(claims);
        demandNotOlderThanASession(signedInAt);
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        String subject = claims.getSubject().getValue();
        if (subject.length() > ProvenIdentity.SUBJECT_LENGTH) {
            throw new NotAllowed("provider.claims");
        }
        return new ProvenIdentity(issuer(), subject, text(claims, nameClaim), verified ? text(claims, mailClaim) : "",
                text(claims, organisationClaim), token.getParsedString(), signedInAt);
    }

    /** Nobody comes in by a sign-in at the provider that is older than a session here may be, where it says when it was. */
    private void demandNotOlderThanASession(OffsetDateTime signedInAt) {
        OffsetDateTime oldest = clock.now().minus(settings.sessionAbsolute()).minusSeconds(SKEW_SECONDS);
        if (signedInAt != null && signedInAt.isBefore(oldest)) {
            LOG.log(Level.WARNING, "A sign-in at the identity provider was older than a session here may be");
            throw new NotAllowed("provider.stale");
        }
    }

    /** When somebody proved it to the provider, never later than now; null when it does not say. */
    private OffsetDateTime signedInAt(IDTokenClaimsSet claims) {
        Number told = claims.getNumberClaim("auth_time");
        if (told == null) {
            return null;
        }
        OffsetDateTime now = clock.now();
        OffsetDateTime said = Instant.ofEpochSecond(told.longValue()).atOffset(now.getOffset());
        return said.isAfter(now) ? now : said;
    }

    private JWT exchanged(OIDCProviderMetadata metadata, String code, ProviderDeparture departure) {
        try {
            TokenRequest request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(metadata),
                    new AuthorizationCodeGrant(new AuthorizationCode(code), callback(),
                            new CodeVerifier(departure.verifier())))
                    .build();
            HTTPRequest http = request.toHTTPRequest();
            http.setConnectTimeout(CONNECT_MILLISECONDS);
            http.setReadTimeout(READ_MILLISECONDS);
            HTTPResponse answer = http.send();
            if (answer.getStatusCode() >= FIRST_FAILURE_OF_A_SERVER) {
                LOG.log(Level.WARNING, "The identity provider answered a code with status {0}", answer.getStatusCode());
                throw new NotAllowed("provider.down");
            }
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                LOG.log(Level.WARNING, "The identity provider refused a code: {0}",
                        response.toErrorResponse().getErrorObject().getCode());
                throw new NotAllowed("provider.untrusted");
            }
            JWT token = ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens().getIDToken();
            if (token == null) {
                throw new NotAllowed("provider.untrusted");
            }
            return token;
        } catch (ParseException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The identity provider answered what cannot be read", e);
            throw new NotAllowed("provider.untrusted");
        } catch (IOException e) {
            throw down(e);
        }
    }

    private IDTokenClaimsSet believed(Known provider, JWT token, ProviderDeparture departure) {
        try {
            IDTokenValidator validator = new IDTokenValidator(new Issuer(issuer()), client(),
                    new JWSVerificationKeySelector<>(signatures(provider.metadata()), provider.keys()), null);
            validator.setMaxClockSkew(SKEW_SECONDS);
            IDTokenClaimsSet claims = validator.validate(token, new Nonce(departure.nonce()));
            if (claims.getAuthorizedParty() != null
                    && !claims.getAuthorizedParty().getValue().equals(client().getValue())) {
                LOG.log(Level.WARNING, "An identity token was made for another party");
                throw new NotAllowed("provider.untrusted");
            }
            return claims;
        } catch (BadJOSEException refused) {
            LOG.log(Level.WARNING, "An identity token was not believed: {0}", refused.getMessage());
            boolean clocksDiffer = refused == BadJWTExceptions.EXPIRED_EXCEPTION
                    || refused == BadJWTExceptions.IAT_CLAIM_AHEAD_EXCEPTION;
            throw new NotAllowed(clocksDiffer ? "provider.clock" : "provider.untrusted");
        } catch (JOSEException unreachableKeys) {
            throw down(unreachableKeys);
        }
    }

    /** Who has left at the provider, as it says itself; empty when it is not believed. */
    Optional<String> left(String logoutToken) {
        try {
            Known provider = known();
            LogoutTokenValidator validator = new LogoutTokenValidator(new Issuer(issuer()), client(), false,
                    new JWSVerificationKeySelector<>(signatures(provider.metadata()), provider.keys()), null);
            validator.setMaxClockSkew(SKEW_SECONDS);
            return Optional.ofNullable(validator.validate(JWTParser.parse(logoutToken)).getSubject())
                    .map(subject -> subject.getValue());
        } catch (BadJOSEException | JOSEException | java.text.ParseException refused) {
            LOG.log(Level.WARNING, "A logout token was not believed: {0}", refused.getMessage());
            return Optional.empty();
        }
    }

    /** Where somebody is sent to leave at the provider too; empty when it offers no such place or is out of reach. */
    Optional<String> farewell(String idToken) {
        try {
            URI place = known().metadata().getEndSessionEndpointURI();
            return place == null
                    ? Optional.empty()
                    : Optional.of(new LogoutRequest(place, JWTParser.parse(idToken), null, client(),
                            URI.create(baseUrl + "/index.xhtml"), null, null).toURI().toString());
        } catch (NotAllowed | java.text.ParseException outOfReach) {
            return Optional.empty();
        }
    }

    private Known known() {
        if (!isOn()) {
            throw new NotAllowed("provider.off");
        }
        Known kept = known;
        if (kept == null || kept.since().plus(METADATA_HOLD).isBefore(clock.now())) {
            kept = read(kept);
            known = kept;
        }
        return kept;
    }

    private Known read(Known before) {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(issuer()), CONNECT_MILLISECONDS,
                    READ_MILLISECONDS);
            boolean same = before != null && before.metadata().getJWKSetURI().equals(metadata.getJWKSetURI());
            JWKSource<SecurityContext> keys = same
                    ? before.keys()
                    : JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLISECONDS, READ_MILLISECONDS, LARGEST_KEYS))
                            .rateLimited(false).build();
            return new Known(metadata, keys, clock.now());
        } catch (GeneralException | MalformedURLException wrong) {
            LOG.log(Level.WARNING, "The identity provider's description of itself cannot be used", wrong);
            throw new NotAllowed("provider.down");
        } catch (IOException unreachable) {
            throw down(unreachable);
        }
    }

    private static NotAllowed down(Exception why) {
        LOG.log(Level.WARNING, "The identity provider is out of reach", why);
        return new NotAllowed("provider.down");
    }

    /** Public-key signatures that the provider says it uses; never none, and never one made with the shared secret. */
    private static Set<JWSAlgorithm> signatures(OIDCProviderMetadata metadata) {
        Set<JWSAlgorithm> asymmetric = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
        if (metadata.getIDTokenJWSAlgs() != null) {
            asymmetric.retainAll(metadata.getIDTokenJWSAlgs());
        }
        return asymmetric.isEmpty() ? Set.of(JWSAlgorithm.RS256) : asymmetric;
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        Secret secret = new Secret(clientSecret.orElseThrow());
        List<ClientAuthenticationMethod> taken = metadata.getTokenEndpointAuthMethods();
        boolean basic = taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(client(), secret) : new ClientSecretPost(client(), secret);
    }

    private List<String> wantedAcr() {
        return acrValues.map(values -> Arrays.asList(values.strip().split("\\s+"))).orElse(List.of());
    }

    private static String text(IDTokenClaimsSet claims, String claim) {
        Object value = claims.getClaim(claim);
        return value == null ? "" : value.toString().strip();
    }

    private ClientID client() {
        return new ClientID(clientId.orElseThrow());
    }

    private URI callback() {
        return URI.create(baseUrl + CALLBACK);
    }
}
