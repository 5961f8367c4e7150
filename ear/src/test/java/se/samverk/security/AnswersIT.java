package se.samverk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.InContainer;
import se.samverk.matrix.People;

/** What every answer carries, and what no answer tells. */
@ArquillianTest
@RunAsClient
class AnswersIT {
    private static final String STYLE = "jakarta\\.faces\\.resource/[^\"]*\\.css[^\"]*";

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void letters_of_an_address_arrive_as_they_were_typed() {
        assertThat(People.visitor().get("search.xhtml?q=h%C3%A4lsa").body()).contains("value=\"hälsa\"");
        assertThat(People.signedIn("member").get("search.xhtml?q=h%C3%A4lsa").body()).contains("value=\"hälsa\"");
    }

    /** One of each kind of answer, by what it is. */
    private static Map<String, HttpResponse<String>> kinds() {
        Http visitor = People.visitor();
        Http member = People.signedIn("member");
        HttpResponse<String> start = visitor.get("index.xhtml");
        Map<String, HttpResponse<String>> kinds = new LinkedHashMap<>();
        kinds.put("page", start);
        kinds.put("page of somebody signed in", member.get(People.path("/report/view.xhtml", "own group, draft")));
        kinds.put("page that is not there", visitor.get("report/view.xhtml?id=999999999"));
        kinds.put("page refused while it was made", visitor.get("account/settings.xhtml"));
        kinds.put("path that is not there", visitor.get("nothing/here"));
        kinds.put("page inside", visitor.get("WEB-INF/web.xml"));
        kinds.put("JSON", visitor.get("api/search?q=samordning"));
        kinds.put("JSON refused", visitor.send("api/drafts/report-1/outlook", request -> request
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString("{}"))));
        kinds.put("JSON not there", visitor.get("api/nothing"));
        kinds.put("CSV", visitor.get("api/search.csv?q=samordning"));
        kinds.put("download", member.get(People.path("/download/attachment/*", "own group, draft")));
        kinds.put("download not there", visitor.get("download/attachment/999999999"));
        kinds.put("redirect", visitor.post("preferences", Map.of("theme", "dark")));
        kinds.put("sign-in refused", visitor.signIn("finns.inte.alls", "fel lösenord"));
        kinds.put("style sheet", visitor.get(found(STYLE, start.body()).replace("&amp;", "&")));
        return kinds;
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    @Test
    void every_answer_carries_the_security_headers() {
        kinds().forEach((kind, answer) -> {
            HttpHeaders headers = answer.headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(kind).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(kind).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(kind).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(kind).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).as(kind).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(kind).isPresent();
            assertThat(headers.firstValue("Cache-Control")).as(kind).isPresent();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(kind).contains("default-src").doesNotContain("unsafe-inline", "unsafe-eval", "*");
        });
    }

    @Test
    void a_page_runs_only_the_scripts_that_came_with_it() {
        HttpResponse<String> page = People.visitor().get("index.xhtml");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).contains("object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'",
                "form-action 'self'").containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=_-]{16,}'");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*(nonce|src)=)")
                .doesNotContainPattern("<[^>]+ on[a-z]+=\"").doesNotContainPattern("<[^>]+ style=\"");
    }

    @Test
    void a_page_refused_while_it_was_made_runs_the_scripts_of_the_page_that_says_so() {
        HttpResponse<String> page = People.visitor().get("account/settings.xhtml");
        assertThat(page.statusCode()).isEqualTo(404);
        List<String> policies = page.headers().allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        Matcher script = Pattern.compile("<script nonce=\"([^\"]+)\"").matcher(page.body());
        assertThat(script.find()).isTrue();
        assertThat(policies.get(0)).contains("'nonce-" + script.group(1) + "'");
    }

    @Test
    void no_answer_tells_what_runs_here() {
        kinds().forEach((kind, answer) -> {
            assertThat(answer.headers().map()).as(kind).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body()).as(kind).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase(
                    "glassfish").doesNotContain("Exception");
        });
    }

    @Test
    void what_belongs_to_somebody_is_kept_by_no_cache() {
        Map<String, HttpResponse<String>> kinds = kinds();
        for (String kind : List.of("page of somebody signed in", "download")) {
            assertThat(kinds.get(kind).headers().firstValue("Cache-Control").orElse("")).as(kind).contains("no-store");
        }
    }

    @Test
    void what_a_secret_in_an_address_opens_is_kept_by_no_cache() {
        for (String page : List.of("open/answer.xhtml?key=guessed", "open/address.xhtml?token=guessed",
                "open/invitation.xhtml?token=guessed", "open/password.xhtml?token=guessed",
                "open/begin.xhtml?token=guessed", "open/stop.xhtml?token=guessed")) {
            assertThat(People.visitor().get(page).headers().firstValue("Cache-Control")).as(page).contains("no-store");
        }
    }

    @Test
    void a_download_is_saved_and_never_shown_as_a_page() {
        HttpHeaders headers = kinds().get("download").headers();
        assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=\"")
                .contains("filename*=UTF-8''");
        assertThat(headers.firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void there_are_at_most_three_cookies_and_no_script_or_other_site_gets_them() {
        Http http = People.signedIn("member");
        http.post("preferences", Map.of("lang", "nb", "theme", "dark"));
        http.get("index.xhtml");
        http.get("search.xhtml?q=samordning");
        assertThat(http.cookies()).hasSizeLessThanOrEqualTo(3).isNotEmpty();
        List<String> set = List.of(People.visitor().get("sign-in.xhtml"),
                People.visitor().post("preferences", Map.of("theme", "dark")),
                People.visitor().signIn(People.account("reader"), People.PASSWORD)).stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream()).toList();
        assertThat(set).isNotEmpty().allSatisfy(
                cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly")
                        .containsPattern("SameSite=([Ll]ax|[Ss]trict)"));
    }

    @Test
    void no_page_names_another_host() {
        Http http = People.signedIn("member");
        for (String path : List.of("index.xhtml", "search.xhtml?q=samordning", "calendar/list.xhtml",
                "funding/list.xhtml", "group/list.xhtml", People.path("/report/view.xhtml", "own group, draft"))) {
            assertThat(http.get(path).body()).as(path)
                    .doesNotContainPattern("<(script|link|img|iframe|form)[^>]+(src|href|action)=\"(https?:)?//");
        }
    }

    @Test
    void what_may_not_be_seen_looks_like_what_is_not_there() {
        Http visitor = People.visitor();
        Http reader = People.signedIn("reader");
        visitor.get("index.xhtml");
        for (String page : List.of("/report/view.xhtml", "/plan/view.xhtml", "/meeting/minutes.xhtml",
                "/decision/view.xhtml", "/figure/view.xhtml", "/attachment/view.xhtml", "/funding/view.xhtml",
                "/download/attachment/*")) {
            String hidden = People.path(page, "own group, draft");
            String nothing = hidden.replaceAll("[0-9]+$", "999999999");
            for (Http caller : List.of(visitor, reader)) {
                HttpResponse<String> forbidden = caller.get(hidden);
                HttpResponse<String> missing = caller.get(nothing);
                assertThat(forbidden.statusCode()).as(page).isEqualTo(404).isEqualTo(missing.statusCode());
                assertThat(without(forbidden.body(), hidden)).as(page).isEqualTo(without(missing.body(), nothing));
                assertThat(forbidden.headers().map().keySet()).isEqualTo(missing.headers().map().keySet());
            }
        }
    }

    /** The page without the number that was asked for, where it stands in an address; 404 may be one too. */
    private static String without(String body, String path) {
        return Answers.comparable(body).replaceAll("(?<=[=/]|%2F|%3D)" + People.number(path) + "(?![0-9.])", "NUMBER");
    }

    @Test
    void other_methods_are_refused() {
        for (String method : List.of("TRACE", "DELETE", "PATCH")) {
            assertThat(People.visitor().send("api/search?q=samordning",
                    request -> request.method(method, BodyPublishers.noBody())).statusCode()).as(method)
                    .isGreaterThanOrEqualTo(400).isLessThan(500);
        }
    }

    @Test
    void the_server_s_own_addresses_are_closed() {
        for (String path : List.of("metrics", "openapi", "openapi-ui", "management", "META-INF/MANIFEST.MF",
                "WEB-INF/beans.xml", "jakarta.faces.resource/../WEB-INF/web.xml",
                "jakarta.faces.resource/web.xml?ln=../WEB-INF", "index.xhtml.bak")) {
            assertThat(People.visitor().get(path).statusCode()).as(path).isGreaterThanOrEqualTo(400);
        }
    }
}
