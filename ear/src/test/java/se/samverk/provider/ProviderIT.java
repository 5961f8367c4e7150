package se.samverk.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Browser;
import se.samverk.harness.Chromium;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;

/** Signing in through a provider: who gets in, who has to ask, and everything that can go wrong on the way. */
class ProviderIT {
    private static final String SETTINGS = "account/settings.xhtml";
    private static TestProvider provider;
    private static Portal portal;

    @BeforeAll
    static void begin() {
        provider = new TestProvider();
        portal = Portal.fresh("provider").withEnvironment("SAMVERK_OIDC_ISSUER", provider.issuer())
                .withEnvironment("SAMVERK_OIDC_CLIENT_ID", TestProvider.CLIENT)
                .withEnvironment("SAMVERK_OIDC_CLIENT_SECRET", TestProvider.SECRET)
                .withEnvironment("SAMVERK_OIDC_NAME", "Kommuninloggning").start();
    }

    @AfterAll
    static void end() {
        portal.close();
        provider.close();
    }

    private static String subject() {
        return "subject-" + UUID.randomUUID();
    }

    private static Map<String, Object> claims(String name, String organisation) {
        return Map.of("name", name, "organisation", organisation, "email",
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@prov.example", "email_verified", true);
    }

    /** Goes to the provider and comes back; the address of the callback. */
    private static String throughProvider(Http http) {
        HttpResponse<String> start = http.get("provider/start?to=%2Fgroup%2Flist.xhtml");
        assertThat(start.statusCode()).isEqualTo(302);
        return elsewhere(location(start));
    }

    private static String elsewhere(String address) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            return location(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow(
                () -> new AssertionError("no redirect but " + answer.statusCode() + " from " + answer.uri()));
    }

    private static void assertFault(String fault, String words, HttpResponse<String> answer, Http http) {
        assertThat(location(answer)).contains("/sign-in.xhtml?fault=" + fault);
        assertThat(http.get("sign-in.xhtml?fault=" + fault).body()).contains(words).contains("id=\"password\"");
        assertThat(http.get(SETTINGS).statusCode()).as("nobody has signed in").isNotEqualTo(200);
    }

    /** A person of the provider who has been let in for an organisation. */
    private static String admitted(String name, String organisation) {
        String subject = subject();
        provider.is(subject, claims(name, organisation));
        Http http = portal.http();
        assertFault("asked", "är skickad till din organisations administratör", http.get(throughProvider(http)), http);
        Http admin = portal.http().signIn("sysadmin");
        String list = admin.get("organisation/list.xhtml?name=" + organisation.substring(0, organisation.indexOf(' ')))
                .body();
        String id = list.replaceAll("(?s).*?/organisation/view\\.xhtml\\?id=([0-9]+)\"[^>]*>(?:<[^>]*>)*"
                + Pattern.quote(organisation) + ".*", "$1");
        String page = "organisation/joining.xhtml?id=" + id;
        assertThat(admin.get(page).body()).contains(name);
        assertThat(location(admin.submit(page, "granting", "grant", Map.of("role", "READER")))).contains("joining");
        return subject;
    }

    @Test
    @DisplayName("Who is unknown asks to take part, and is in only when the administrator has granted it")
    void who_is_unknown_asks_and_waits() {
        String subject = admitted("Läsa Prov", "Partille kommun");
        provider.is(subject, Map.of());
        Http http = portal.http();
        HttpResponse<String> in = http.get(throughProvider(http));
        assertThat(location(in)).endsWith("/group/list.xhtml");
        assertThat(http.get(SETTINGS).body()).contains("läsare").contains("Partille kommun");
        assertThat(http.get("administration/index.xhtml").statusCode()).isNotEqualTo(200);
        assertThat(provider.lastAsked()).containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256").containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void a_callback_works_once_and_only_where_it_was_begun() {
        String subject = admitted("Om Igen", "Partille kommun");
        provider.is(subject, Map.of());
        Http http = portal.http();
        String callback = throughProvider(http);
        Http thief = portal.http();
        assertFault("replayed", "redan använd, eller påbörjades i en annan webbläsare", thief.get(callback), thief);
        assertThat(location(http.get(callback))).endsWith("/group/list.xhtml");
        http.post("sign-out", Map.of("csrf", http.csrf()));
        assertFault("replayed", "redan använd", http.get(callback), http);
    }

    @Test
    void a_token_that_is_not_for_this_portal_and_departure_or_not_of_this_provider_is_refused() {
        String subject = admitted("Falsk Prov", "Partille kommun");
        for (Map<String, Object> wrong : List.of(Map.<String, Object>of("iss", "https://evil.example"),
                Map.<String, Object>of("aud", "another"), Map.<String, Object>of("nonce", "another"),
                Map.<String, Object>of("azp", "another"))) {
            provider.is(subject, Map.of());
            provider.says(wrong);
            Http http = portal.http();
            assertFault("untrusted", "kunde inte godtas", http.get(throughProvider(http)), http);
        }
        provider.is(subject, Map.of());
        provider.isForged();
        Http http = portal.http();
        assertFault("untrusted", "kunde inte godtas", http.get(throughProvider(http)), http);
    }

    @Test
    void clocks_may_differ_by_a_minute_and_not_by_more() {
        String subject = admitted("Sen Klocka", "Partille kommun");
        long now = Instant.now().getEpochSecond();
        provider.is(subject, Map.of());
        provider.says(Map.of("iat", now + 40, "exp", now + 340));
        Http ahead = portal.http();
        assertThat(location(ahead.get(throughProvider(ahead)))).endsWith("/group/list.xhtml");
        provider.says(Map.of("iat", now - 340, "exp", now - 20));
        Http behind = portal.http();
        assertThat(location(behind.get(throughProvider(behind)))).endsWith("/group/list.xhtml");
        for (Map<String, Object> tooFar : List.of(Map.<String, Object>of("iat", now + 600, "exp", now + 900),
                Map.<String, Object>of("iat", now - 900, "exp", now - 600))) {
            provider.says(tooFar);
            Http http = portal.http();
            assertFault("clock", "skiljer sig för mycket", http.get(throughProvider(http)), http);
        }
    }

    @Test
    void new_keys_of_the_provider_are_fetched_when_they_are_named() {
        String subject = admitted("Ny Nyckel", "Partille kommun");
        provider.is(subject, Map.of());
        provider.rotate();
        Http http = portal.http();
        assertThat(location(http.get(throughProvider(http)))).endsWith("/group/list.xhtml");
    }

    @Test
    void missing_claims_and_unknown_organisations_are_said_in_words() {
        provider.is(subject(), Map.of("organisation", "Partille kommun"));
        Http nameless = portal.http();
        assertFault("claims", "berättar inte vad du heter", nameless.get(throughProvider(nameless)), nameless);
        provider.is(subject(), Map.of("name", "Utan Organisation"));
        Http homeless = portal.http();
        assertFault("claims", "vilken organisation du hör till", homeless.get(throughProvider(homeless)), homeless);
        provider.is(subject(), claims("Okänd Ort", "Ingenstans kommun"));
        Http unknown = portal.http();
        assertFault("organisation", "finns inte här", unknown.get(throughProvider(unknown)), unknown);
    }

    @Test
    void the_mail_address_of_an_account_opens_nothing() {
        admitted("Samma Adress", "Partille kommun");
        provider.is(subject(), claims("Samma Adress", "Partille kommun"));
        Http other = portal.http();
        assertFault("known", "finns redan ett konto med din e-postadress", other.get(throughProvider(other)), other);
    }

    @Test
    void who_is_signed_in_links_the_own_account_and_then_comes_in_that_way() {
        String subject = subject();
        provider.is(subject, claims("Kopplad Prov", "Partille kommun"));
        Http http = portal.http().signIn("granskare.stat");
        assertThat(location(http.get("provider/start?link=guessed"))).endsWith("/account/passkeys.xhtml");
        HttpResponse<String> start = http.get("provider/start?link=" + http.csrf());
        assertThat(location(http.get(elsewhere(location(start))))).endsWith("/account/passkeys.xhtml");
        assertThat(http.get("account/passkeys.xhtml").body()).contains("Kontot är kopplat.");
        Http later = portal.http();
        assertThat(location(later.get(throughProvider(later)))).endsWith("/group/list.xhtml");
        Http another = portal.http().signIn("lasare.molndal");
        HttpResponse<String> again = another.get("provider/start?link=" + another.csrf());
        assertThat(location(another.get(elsewhere(location(again))))).contains("fault=linkedElsewhere");
    }

    @Test
    void while_the_provider_is_down_the_other_ways_in_stand_open() {
        String subject = admitted("Nere Prov", "Partille kommun");
        provider.is(subject, Map.of());
        Http http = portal.http();
        String callback = throughProvider(http);
        provider.isDown();
        assertFault(down(location(http.get(callback))), "", http.get(callback), http);
        assertThat(portal.http().signIn("lasare.molndal").get(SETTINGS).statusCode()).isEqualTo(200);
        provider.is(subject, Map.of());
        Http later = portal.http();
        assertThat(location(later.get(throughProvider(later)))).endsWith("/group/list.xhtml");
    }

    /** The code is refused or the provider is out of reach; then the state has been used. */
    private static String down(String address) {
        assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).containsAnyOf("fault=down", "fault=untrusted");
        return "replayed";
    }

    @Test
    void who_declines_at_the_provider_is_told_and_may_sign_in_otherwise() {
        provider.is(subject(), claims("Nej Tack", "Partille kommun"));
        Http http = portal.http();
        String state = throughProvider(http).replaceAll(".*state=", "");
        assertFault("denied", "avbröts", http.get("provider/callback?error=access_denied&state=" + state), http);
    }

    @Test
    void leaving_here_leads_to_leaving_there() {
        String subject = admitted("Hej Då", "Partille kommun");
        provider.is(subject, Map.of());
        Http http = portal.http();
        http.get(throughProvider(http));
        HttpResponse<String> left = http.post("sign-out", Map.of("csrf", http.csrf()));
        assertThat(location(left)).endsWith("/open/leaving.xhtml");
        String page = http.get("open/leaving.xhtml").body();
        String there = page.replaceAll("(?s).*http-equiv=\"refresh\" content=\"0; url=([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(there).startsWith(provider.issuer() + "/end_session?");
        assertThat(elsewhere(there)).isEqualTo("http://localhost:" + portal.port() + "/index.xhtml");
        assertThat(provider.left()).last().satisfies(
                fields -> assertThat(fields).containsKey("id_token_hint").containsEntry("client_id", "samverk"));
        assertThat(http.get(SETTINGS).statusCode()).isNotEqualTo(200);
    }

    @Test
    void leaving_there_ends_the_sessions_here() {
        String subject = admitted("Borta Där", "Partille kommun");
        provider.is(subject, Map.of());
        Http http = portal.http();
        http.get(throughProvider(http));
        assertThat(http.get(SETTINGS).statusCode()).isEqualTo(200);
        assertThat(portal.http().post("provider/back-channel", Map.of("logout_token", "rubbish")).statusCode())
                .isEqualTo(400);
        assertThat(http.get(SETTINGS).statusCode()).isEqualTo(200);
        assertThat(portal.http().post("provider/back-channel", Map.of("logout_token", provider.logoutToken(subject)))
                .statusCode()).isEqualTo(200);
        assertThat(http.get(SETTINGS).statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_refused_request_says_so_and_can_be_made_again_later() {
        String subject = subject();
        provider.is(subject, claims("Nej Prov", "Härryda kommun"));
        Http http = portal.http();
        assertFault("asked", "är skickad", http.get(throughProvider(http)), http);
        Http admin = portal.http().signIn("sysadmin");
        String list = admin.get("organisation/list.xhtml?name=H%C3%A4rryda").body();
        String id = list.replaceAll(
                "(?s).*?/organisation/view\\.xhtml\\?id=([0-9]+)\"[^>]*>(?:<[^>]*>)*Härryda kommun.*",
                "$1");
        String page = "organisation/joining.xhtml?id=" + id;
        assertThat(admin.submit(page, "refusing", "refuse", Map.of("reason", "")).body()).contains("joining");
        assertThat(location(admin.submit(page, "refusing", "refuse", Map.of("reason", "Inte hos oss"))))
                .contains("joining");
        assertFault("refused", "är avslagen", http.get(throughProvider(http)), http);
    }

    @Test
    @DisplayName("J8.3 who was let in signs in with the provider in a browser, and sees what readers see")
    void a_reader_signs_in_in_a_browser() {
        String subject = admitted("Lina Läsare", "Partille kommun");
        provider.is(subject, Map.of());
        try (Chromium chromium = new Chromium(); Browser reader = chromium.browser(portal.address())) {
            reader.open("sign-in.xhtml").assertAccessibleEverywhere().screenshots("sign-in-provider");
            reader.follow("Logga in med Kommuninloggning");
            reader.page().waitForURL("**/index.xhtml");
            reader.open("account/settings.xhtml");
            assertThat(reader.text()).contains("läsare").contains("Partille kommun");
            reader.open("group/list.xhtml").assertAccessibleEverywhere();
            reader.open("administration/index.xhtml");
            assertThat(reader.heading()).doesNotContain("Administration");
            reader.open("index.xhtml").page()
                    .evaluate("() => document.querySelector(\"form[action='/sign-out']\").submit()");
            reader.page().waitForURL("**/index.xhtml");
            assertThat(provider.left()).isNotEmpty();
        }
    }
}
