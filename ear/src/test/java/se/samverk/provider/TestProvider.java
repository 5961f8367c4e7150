package se.samverk.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider of the JDK's own parts: somebody always signs in there at once, and a test says who. It keeps to
 * the protocol (codes work once, PKCE, the client's secret, the strength asked for) unless a test tells it to do one thing wrong.
 */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "samverk";
    static final String SECRET = "a secret of the tests";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** What a code stands for until it is exchanged. */
    private record Promise(String nonce, String challenge, String redirect, String strength) {
    }

    private final HttpServer server;
    private final Map<String, Promise> codes = new ConcurrentHashMap<>();
    private final List<Map<String, String>> left = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile KeyPair keys = pair();
    private volatile String keyId = UUID.randomUUID().toString();
    private volatile Map<String, Object> person = Map.of();
    private volatile Map<String, Object> wrong = Map.of();
    private volatile KeyPair forger;
    private volatile Set<String> unsaid = Set.of();
    private volatile String down;

    TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who is signed in at the provider from now on. Everything is done right again. */
    void is(String subject, Map<String, Object> claims) {
        Map<String, Object> all = new TreeMap<>(claims);
        all.put("sub", subject);
        person = all;
        wrong = Map.of();
        unsaid = Set.of();
        forger = null;
        down = null;
    }

    /** The next tokens hold these claims instead of the right ones. */
    void says(Map<String, Object> claims) {
        wrong = claims;
    }

    /** The next tokens lack a claim. */
    void saysNothingOf(String claim) {
        unsaid = Set.of(claim);
    }

    /** The next tokens are signed by somebody else with a key of the same name. */
    void isForged() {
        forger = pair();
    }

    /** From now on there are other keys. */
    void rotate() {
        keys = pair();
        keyId = UUID.randomUUID().toString();
    }

    void isDown() {
        isDown("/");
    }

    /** Everything below this path answers no more. */
    void isDown(String path) {
        down = path;
    }

    /** What the portal asked when it sent somebody, the last time. */
    Map<String, String> lastAsked() {
        return asked.get(asked.size() - 1);
    }

    /** How people have left, by what their browsers sent. */
    List<Map<String, String>> left() {
        return left;
    }

    /** What the provider tells the portal when somebody has left here. */
    String logoutToken(String subject) {
        Map<String, Object> claims = new LinkedHashMap<>();
        long now = Instant.now().getEpochSecond();
        claims.put("iss", issuer());
        claims.put("aud", CLIENT);
        claims.put("iat", now);
        claims.put("exp", now + 120);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("sub", subject);
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return signed(claims, keys, "logout+jwt");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down != null && exchange.getRequestURI().getPath().startsWith(down)) {
                send(exchange, 503, "text/plain", "down");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, "application/json", json(metadata()));
                case "/jwks" -> send(exchange, 200, "application/json", json(Map.of("keys", List.of(key()))));
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/end_session" -> end(exchange);
                default -> send(exchange, 404, "text/plain", "nothing here");
            }
        }
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("jwks_uri", issuer() + "/jwks");
        metadata.put("end_session_endpoint", issuer() + "/end_session");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return metadata;
    }

    private Map<String, Object> key() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return new TreeMap<>(Map.of("kty", "RSA", "use", "sig", "alg", "RS256", "kid", keyId, "n",
                number(key.getModulus()), "e", number(key.getPublicExponent())));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
        asked.add(query);
        String code = UUID.randomUUID().toString();
        codes.put(code, new Promise(query.get("nonce"), query.get("code_challenge"), query.get("redirect_uri"),
                query.getOrDefault("acr_values", "").split(" ")[0]));
        redirect(exchange, query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String credentials = URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        Promise promise = codes.remove(form.getOrDefault("code", ""));
        boolean right = promise != null && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && promise.redirect().equals(form.get("redirect_uri"))
                && promise.challenge().equals(TEXT.encodeToString(sha256(form.getOrDefault("code_verifier", ""))));
        if (!right) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        Map<String, Object> claims = new LinkedHashMap<>(person);
        long now = Instant.now().getEpochSecond();
        claims.put("iss", issuer());
        claims.put("aud", CLIENT);
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("auth_time", now);
        claims.put("nonce", promise.nonce());
        if (!promise.strength().isEmpty()) {
            claims.put("acr", promise.strength());
        }
        claims.putAll(wrong);
        claims.keySet().removeAll(unsaid);
        String token = signed(claims, forger == null ? keys : forger, "JWT");
        send(exchange, 200, "application/json", json(new TreeMap<>(
                Map.of("access_token", UUID.randomUUID().toString(), "token_type", "Bearer", "id_token", token))));
    }

    private void end(HttpExchange exchange) throws IOException {
        Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
        left.add(query);
        redirect(exchange, query.get("post_logout_redirect_uri"));
    }

    private String signed(Map<String, Object> claims, KeyPair signer, String type) {
        try {
            String head = json(new TreeMap<>(Map.of("alg", "RS256", "typ", type, "kid", keyId)));
            String text = TEXT.encodeToString(head.getBytes(StandardCharsets.UTF_8)) + "."
                    + TEXT.encodeToString(json(claims).getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signer.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TestProvider::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Map<String, String> fields(String text) {
        return text == null || text.isEmpty()
                ? Map.of()
                : Arrays.stream(text.split("&")).map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> decoded(pair[0]),
                                pair -> pair.length < 2 ? "" : decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return TEXT.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
