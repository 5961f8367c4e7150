package se.samverk.incontainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks the server that the test runs in over HTTP, and what of its answers every request makes anew. */
final class Visitor {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Pattern VIEW_STATE = Pattern
            .compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern OF_THE_REQUEST = Pattern.compile(
            "(?<=name=\"jakarta.faces.ViewState\" id=\"[^\"]{1,100}\" value=\")[^\"]*|(?<=name=\"csrf\" content=\")[^\"]*"
                    + "|(?<=nonce=\")[^\"]*|(?<=PrimeFaces\\.csp\\.init\\(')[^']*|;jsessionid=[^\"?#]*");

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(LIMIT).build();

    Visitor(String address) {
        this.address = URI.create(address);
    }

    void signIn(String username, String password) {
        Matcher state = VIEW_STATE.matcher(sent(request("sign-in.xhtml").GET().build()).body());
        if (!state.find()) {
            throw new IllegalStateException("no form to sign in by");
        }
        String fields = Map.of("signin", "signin", "enter", "enter", "username", username, "password", password,
                "jakarta.faces.ViewState", state.group(1).replace("&#45;", "-").replace("&amp;", "&")).entrySet()
                .stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(),
                        StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = sent(request("sign-in.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)).build());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("signing in as " + username + " answered " + answer.statusCode());
        }
    }

    int status(String path) {
        return sent(request(path).GET().build()).statusCode();
    }

    /** The state and the bytes of an answer, without what is made anew for every request. */
    String get(String path) {
        HttpResponse<String> answer = sent(request(path).GET().build());
        return answer.statusCode() + "\n" + OF_THE_REQUEST.matcher(answer.body()).replaceAll("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(LIMIT);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + request.uri(), e);
        }
    }
}
