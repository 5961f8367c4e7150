package se.samverk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;

/** What somebody has typed survives the server's sudden end, and typing is not a sign of life. */
class DraftsDrill {
    private static final Duration BETWEEN_DRAFTS = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @Test
    void a_draft_survives_the_server_s_end_and_does_not_keep_the_session_alive() {
        try (Portal portal = Portal.fresh("drafts").withEnvironment("SAMVERK_SESSION_IDLE_MINUTES", "1").start()) {
            Http http = portal.http().signIn("ordf.boras");
            String path = "api/drafts/" + report(http) + "/outlook";
            assertThat(put(http, path, http.csrf(), 0).body()).contains("\"version\":1");

            portal.kill();
            portal.start();
            Http again = portal.http().signIn("ordf.boras");
            String secret = again.csrf();
            assertThat(put(again, path, secret, 0).statusCode()).as("there is a draft already").isEqualTo(409);
            assertThat(put(again, path, secret, 1).body()).contains("\"version\":2");

            assertThat(endsWhileDraftsAreKept(again, path, secret)).isTrue();
        }
    }

    private static boolean endsWhileDraftsAreKept(Http http, String path, String secret) {
        long end = System.nanoTime() + LONGEST.toNanos();
        int version = 2;
        while (System.nanoTime() < end) {
            int status = put(http, path, secret, version).statusCode();
            if (status == 401) {
                return true;
            }
            assertThat(status).isEqualTo(200);
            version++;
            LockSupport.parkNanos(BETWEEN_DRAFTS.toNanos());
        }
        return false;
    }

    private static String report(Http http) {
        Matcher matcher = Pattern.compile("/report/view\\.xhtml\\?id=([0-9]+)")
                .matcher(http.get("api/search?kind=REPORT").body());
        assertThat(matcher.find()).as("a report of the demo").isTrue();
        return "report-" + matcher.group(1);
    }

    private static HttpResponse<String> put(Http http, String path, String secret, int version) {
        return http.send(path, request -> request.header("Content-Type", "application/json")
                .header("X-Samverk-Csrf", secret)
                .PUT(BodyPublishers
                        .ofString("{\"text\":\"Halvfärdigt " + version + "\",\"version\":" + version + "}")));
    }
}
