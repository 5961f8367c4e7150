package se.samverk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A caller without a browser: follows no redirect, keeps its cookies, and can sign in. */
public final class Http {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Pattern VIEW_STATE = Pattern
            .compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    /** As browsers speak without encryption: the server may leave the first question of an HTTP/2 upgrade unanswered. */
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(LIMIT).build();

    Http(URI address) {
        this.address = address;
    }

    /** The answer to a GET of an address below the portal's. */
    public HttpResponse<String> get(String path) {
        return send(path, request -> request.GET());
    }

    /** The answer as bytes, for downloads. */
    public HttpResponse<byte[]> bytes(String path) {
        return exchange(builder(path).GET().build(), BodyHandlers.ofByteArray());
    }

    /** The answer to a request made by {@code how}, which names method, headers and body. */
    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how) {
        return exchange(how.apply(builder(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The answer to a form's POST. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(path, request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /**
     * Fetches a page and posts one of its forms back, with the page's view state.
     *
     * @param form the form's id
     * @param button the name of the button pressed
     */
    public HttpResponse<String> submit(String page, String form, String button, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(form, form);
        all.put("jakarta.faces.ViewState", viewState(get(page)));
        all.put(button, button);
        all.putAll(fields);
        return post(page, all);
    }

    /** The answer to the POST of a form that may carry files ({@code multipart/form-data}). */
    public HttpResponse<String> postMultipart(String path, Map<String, String> fields) {
        return postParts(path, fields, "", new byte[0]);
    }

    /** The same with a file in one of the fields. */
    public HttpResponse<String> postFile(String path, Map<String, String> fields, String field, String fileName,
            byte[] bytes) {
        return postParts(path, fields, "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n", bytes);
    }

    private HttpResponse<String> postParts(String path, Map<String, String> fields, String fileHead, byte[] file) {
        String boundary = "samverk-" + UUID.randomUUID();
        StringBuilder head = new StringBuilder("--").append(boundary);
        fields.forEach((name, value) -> head.append("\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"\r\n\r\n").append(value).append("\r\n--").append(boundary));
        String tail = fileHead.isEmpty() ? "--\r\n" : "\r\n--" + boundary + "--\r\n";
        BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString(head + fileHead, StandardCharsets.UTF_8),
                BodyPublishers.ofByteArray(file), BodyPublishers.ofString(tail, StandardCharsets.UTF_8));
        return send(path,
                request -> request.header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(body));
    }

    /** Signs in as a demo person, or fails. */
    public Http signIn(String username) {
        HttpResponse<String> answer = signIn(username, Portal.DEMO_PASSWORD);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("signing in as " + username + " answered " + answer.statusCode());
        }
        return this;
    }

    /** The answer to an attempt to sign in. */
    public HttpResponse<String> signIn(String username, String password) {
        return submit("sign-in.xhtml", "signin", "enter", Map.of("username", username, "password", password));
    }

    /** What a REST call that changes something must send as the header {@code X-Samverk-Csrf}. */
    public String csrf() {
        return found(CSRF, get("index.xhtml").body(), "CSRF token");
    }

    /** The cookies the portal has given this caller. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The view state of a page, to be sent back with one of its forms. */
    public static String viewState(HttpResponse<String> page) {
        return found(VIEW_STATE, page.body(), "view state").replace("&#45;", "-").replace("&amp;", "&");
    }

    private static String found(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The page has no " + what + ":\n" + text);
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder builder(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(LIMIT);
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + request.uri(), e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(
                field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
