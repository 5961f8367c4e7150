package se.samverk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.InContainer;
import se.samverk.matrix.People;

/** Signing in, staying in and being out. */
@ArquillianTest
@RunAsClient
class SessionsIT {
    private static final String SESSION = "SAMVERKSESSION";
    private static final String SETTINGS = "account/settings.xhtml";

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void the_session_has_another_name_after_signing_in() {
        Http http = People.visitor();
        http.get("sign-in.xhtml");
        String before = session(http);
        assertThat(http.signIn(People.account("reader"), People.PASSWORD).statusCode()).isEqualTo(302);
        String after = session(http);
        assertThat(after).isNotEqualTo(before);
        Http planted = InContainer.http();
        assertThat(planted.send(SETTINGS, request -> request.header("Cookie", SESSION + "=" + before).GET())
                .statusCode()).as("whoever planted the first name").isNotEqualTo(200);
        assertThat(http.get(SETTINGS).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_signs_in_where_another_was_is_who_is_there() {
        Http http = People.signedIn("reader");
        assertThat(http.signIn(People.account("reader.furustad"), People.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(http.get(SETTINGS).statusCode()).isEqualTo(200);
        assertThat(http.get("account/data.xhtml").body()).contains(People.account("reader.furustad"));
    }

    @Test
    void one_person_comes_in_from_many_places_in_the_same_moment() throws Exception {
        int places = 6;
        CountDownLatch ready = new CountDownLatch(places);
        ExecutorService people = Executors.newFixedThreadPool(places);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            answers.add(people.submit(() -> {
                Http http = People.visitor();
                http.get("sign-in.xhtml");
                ready.countDown();
                ready.await();
                return http.signIn(People.account("reader"), People.PASSWORD).statusCode();
            }));
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(302);
        }
        people.shutdown();
    }

    private static String session(Http http) {
        return http.cookies().stream().filter(cookie -> cookie.getName().equals(SESSION)).map(HttpCookie::getValue)
                .findFirst().orElseThrow();
    }

    @Test
    void signing_out_needs_the_session_s_secret_and_ends_the_session() {
        Http http = People.signedIn("reader");
        String kept = session(http);
        http.post("sign-out", Map.of("csrf", "guessed"));
        assertThat(http.get(SETTINGS).statusCode()).isEqualTo(200);
        http.post("sign-out", Map.of("csrf", http.csrf()));
        assertThat(http.get(SETTINGS).statusCode()).isNotEqualTo(200);
        assertThat(InContainer.http().send(SETTINGS, request -> request.header("Cookie", SESSION + "=" + kept).GET())
                .statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_disabled_account_is_out_at_the_next_request() {
        String draft = People.path("/report/view.xhtml", "own group, draft");
        Http http = People.signedIn("locked");
        assertThat(http.get(draft).statusCode()).isEqualTo(200);
        People.disable("locked");
        HttpResponse<String> next = http.get(draft);
        assertThat(next.statusCode()).isEqualTo(302);
        assertThat(next.headers().firstValue("Location").orElse("")).contains("/sign-in.xhtml?to=%2Freport");
        assertThat(http.get(draft).statusCode()).isEqualTo(404);
        assertThat(http.signIn(People.account("locked"), People.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_lost_seat_counts_at_the_next_request() {
        String draft = People.path("/report/view.xhtml", "own group, draft");
        String search = People.path("GET /api/search", "own group, draft");
        String hit = "\"id\":" + People.number(draft) + ",";
        Http http = People.signedIn("unseated");
        assertThat(http.get(draft).statusCode()).isEqualTo(200);
        assertThat(http.get(search).body()).contains(hit);
        People.unseat("unseated");
        assertThat(http.get(draft).statusCode()).isEqualTo(404);
        assertThat(http.get(search).body()).doesNotContain(hit);
        assertThat(http.get(SETTINGS).statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void whoever_changes_the_password_is_out_everywhere_else() {
        Http here = People.signedIn("changing");
        Http there = People.signedIn("changing");
        String before = session(here);
        assertThat(there.get(SETTINGS).statusCode()).isEqualTo(200);
        assertThat(changePassword(here, People.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(session(here)).as("the session has another name").isNotEqualTo(before);
        assertThat(here.get(SETTINGS).statusCode()).isEqualTo(200);
        assertThat(there.get(SETTINGS).headers().firstValue("Location").orElse("")).contains("/sign-in.xhtml");
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_or_all_but_this() {
        Http here = People.signedIn("reader.furustad");
        Http there = People.signedIn("reader.furustad");
        Http elsewhere = People.signedIn("reader.furustad");
        assertThat(here.get(SETTINGS).body()).contains("Här är du inloggad", "den här webbläsaren");
        HttpResponse<String> ended = here.submit(SETTINGS, "ending", "ending:others", Map.of());
        assertThat(ended.statusCode()).isEqualTo(302);
        assertThat(there.get(SETTINGS).statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("api/drafts/").statusCode()).isEqualTo(401);
        assertThat(here.get(SETTINGS).body()).contains("den här webbläsaren").doesNotContain("Avsluta alla utom");
    }

    @Test
    void signing_out_ends_one_session_and_not_the_others() {
        Http here = People.signedIn("reader.ekstad");
        Http there = People.signedIn("reader.ekstad");
        here.post("sign-out", Map.of("csrf", here.csrf()));
        assertThat(there.get(SETTINGS).statusCode()).isEqualTo(200);
    }

    @Test
    void after_five_wrong_passwords_the_name_waits_and_nobody_else() {
        Http http = People.visitor();
        String name = People.account("member.furustad");
        for (int i = 0; i < 5; i++) {
            assertThat(http.signIn(name, "fel lösenord " + i).body()).contains("stämmer inte");
        }
        HttpResponse<String> sixth = http.signIn(name, People.PASSWORD);
        assertThat(sixth.statusCode()).as("even with the right password").isEqualTo(200);
        assertThat(sixth.body()).contains("För många försök");
        assertThat(People.visitor().signIn(People.account("reader"), People.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void a_wrong_present_password_counts_as_a_failure_to_sign_in() {
        Http http = People.signedIn("secretary.furustad");
        for (int i = 0; i < 5; i++) {
            assertThat(changePassword(http, "fel lösenord " + i).body()).contains("nuvarande lösenordet");
        }
        HttpResponse<String> sixth = changePassword(http, People.PASSWORD);
        assertThat(sixth.statusCode()).as("even with the right password").isEqualTo(200);
        assertThat(sixth.body()).contains("För många försök");
        assertThat(People.visitor().signIn(People.account("secretary.furustad"), People.PASSWORD).body())
                .as("the throttle is the same").contains("För många försök");
    }

    private static HttpResponse<String> changePassword(Http http, String present) {
        return http.submit(SETTINGS, "settings", "save", Map.of("present", present, "fresh", "tolv andra tecken"));
    }

    @Test
    void a_name_that_does_not_exist_is_answered_like_a_wrong_password() {
        HttpResponse<String> unknown = People.visitor().signIn("finns.inte", "fel lösenord");
        HttpResponse<String> wrong = People.visitor().signIn(People.account("other"), "fel lösenord");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(Answers.comparable(unknown.body()).replace("finns.inte", "NAMN"))
                .isEqualTo(Answers.comparable(wrong.body()).replace(People.account("other"), "NAMN"));
    }

    @Test
    void signing_in_and_choosing_never_lead_to_another_site() {
        for (String foreign : List.of("//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example",
                "/%0d%0aLocation:%20https://evil.example", "javascript:alert(1)")) {
            HttpResponse<String> answer = People.visitor().submit("sign-in.xhtml", "signin", "enter",
                    Map.of("username", People.account("reader"), "password", People.PASSWORD, "to", foreign));
            String location = answer.headers().firstValue("Location").orElse("");
            assertThat(location).as(foreign).matches("(http://localhost:[0-9]+)?/[^/\\\\].*");
            assertThat(answer.headers().allValues("Location")).hasSize(1);
            location = People.visitor().post("preferences", Map.of("lang", "nb", "back", foreign)).headers()
                    .firstValue("Location").orElse("");
            assertThat(location).as(foreign).matches("(http://localhost:[0-9]+)?/([^/\\\\].*)?");
        }
    }

    @Test
    void a_change_needs_the_session_s_secret() {
        String path = People.path("PUT /api/drafts/{subject}/{field}", "own group, public");
        Http http = People.signedIn("funder");
        assertThat(draft(http, path, null, 0).statusCode()).isEqualTo(403);
        assertThat(draft(http, path, "guessed", 0).statusCode()).isEqualTo(403);
        assertThat(draft(http, path, People.signedIn("reader").csrf(), 0).statusCode()).as("another's secret")
                .isEqualTo(403);
        assertThat(draft(People.visitor(), path, "guessed", 0).statusCode()).isEqualTo(401);
    }

    @Test
    void a_draft_is_kept_once_and_a_second_window_is_told() {
        String path = People.path("PUT /api/drafts/{subject}/{field}", "own group, public")
                .replace("/matrix", "/outlook");
        Http http = People.signedIn("secretary");
        String secret = http.csrf();
        HttpResponse<String> first = draft(http, path, secret, 0);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"version\":1", "\"savedAt\":\"");
        assertThat(draft(http, path, secret, 0).statusCode()).as("the second window").isEqualTo(409);
        assertThat(draft(http, path, secret, 1).body()).contains("\"version\":2");
        Http other = People.signedIn("chair");
        assertThat(draft(other, path, other.csrf(), 0).body()).as("a draft of one's own").contains("\"version\":1");
    }

    private static HttpResponse<String> draft(Http http, String path, String secret, int version) {
        return http.send(path, request -> {
            if (secret != null) {
                request.header("X-Samverk-Csrf", secret);
            }
            return request.header("Content-Type", "application/json")
                    .PUT(BodyPublishers
                            .ofString("{\"text\":\"Halvfärdigt " + version + "\",\"version\":" + version + "}"));
        });
    }
}
