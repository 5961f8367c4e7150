package se.samverk.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Browser;
import se.samverk.harness.Chromium;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.Until;

/** Signing in through a provider: who gets in, who has to ask, and everything that can go wrong on the way. */
class ProviderIT {
    private static final String FOR_ALL = "Verksamhetsplan 2018, arbetsgrupp psykisk hälsa";
    private static final String OF_OTHERS = "BIS-gruppens nästa möte (fiktivt)";
    private static final String OF_A_GROUP = "Extra möte om psykiatrins dagar (fiktivt)";
    private static final String OF_OWN = "Parternas nästa möte (fiktivt)";
    private static final String SETTINGS = "account/settings.xhtml";
    private static final String PASSKEYS = "account/passkeys.xhtml";
    private static final String LONG_AGO = "Det var ett tag sedan du loggade in.";
    private static final String STRONG = "urn:prov:two-factors";
    private static final String STRONGER = "urn:prov:card";
    private static TestProvider provider;
    private static Portal portal;

    @BeforeAll
    static void begin() {
        provider = new TestProvider();
        portal = Portal.fresh("provider").withEnvironment("SAMVERK_OIDC_ISSUER", provider.issuer())
                .withEnvironment("SAMVERK_OIDC_CLIENT_ID", TestProvider.CLIENT)
                .withEnvironment("SAMVERK_OIDC_CLIENT_SECRET", TestProvider.SECRET)
                .withEnvironment("SAMVERK_OIDC_ACR_VALUES", STRONG + " " + STRONGER)
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

    /** What the portal's own button carries. */
    static String secret(Http http) {
        Matcher button = Pattern.compile("/provider/start\\?[^\"]*csrf=([A-Za-z0-9_-]+)")
                .matcher(http.get("sign-in.xhtml").body());
        assertThat(button.find()).isTrue();
        return button.group(1);
    }

    /** Goes to the provider and comes back; the address of the callback. */
    private static String throughProvider(Http http) {
        HttpResponse<String> start = http.get("provider/start?to=%2Fgroup%2Flist.xhtml&csrf=" + secret(http));
        assertThat(start.statusCode()).isEqualTo(302);
        return elsewhere(location(start));
    }

    private static String elsewhere(String address) {
        try {
            HttpResponse<String> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
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
    void only_the_portal_s_own_button_leads_to_the_provider() {
        String token = invited("bjuden.fem@prov.example");
        Http http = portal.http();
        assertThat(location(http.get("provider/start?to=%2Fgroup%2Flist.xhtml")))
                .endsWith("/sign-in.xhtml?to=%2Fgroup%2Flist.xhtml");
        assertThat(location(http.get("provider/start?invitation=" + token + "&csrf=guessed")))
                .endsWith("/open/invitation.xhtml?token=" + token);
        assertThat(location(http.get("provider/start?to=%2Fgroup%2Flist.xhtml&csrf=" + secret(http))))
                .startsWith(provider.issuer() + "/authorize?");
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
        assertThat(location(http.get("provider/start?link=true&csrf=guessed"))).endsWith("/account/passkeys.xhtml");
        HttpResponse<String> start = http.get("provider/start?link=true&csrf=" + http.csrf());
        assertThat(location(http.get(elsewhere(location(start))))).endsWith("/account/passkeys.xhtml");
        assertThat(http.get("account/passkeys.xhtml").body()).contains("Kontot är kopplat.");
        Http later = portal.http();
        assertThat(location(later.get(throughProvider(later)))).endsWith("/group/list.xhtml");
        Http another = portal.http().signIn("lasare.molndal");
        HttpResponse<String> again = another.get("provider/start?link=true&csrf=" + another.csrf());
        assertThat(location(another.get(elsewhere(location(again))))).contains("fault=linkedElsewhere");
    }

    /** Sends the reader of a page to the provider, to link what it vouches for; where the way back begins. */
    private static String linking(Http http, String subject) {
        HttpResponse<String> start = http.get("provider/start?link=true&csrf=" + http.csrf());
        assertThat(location(start)).startsWith(provider.issuer() + "/authorize?");
        provider.is(subject, Map.of());
        return elsewhere(location(start));
    }

    private static void assertOpensNothing(String subject) {
        provider.is(subject, Map.of());
        Http http = portal.http();
        assertFault("claims", "berättar inte vad du heter", http.get(throughProvider(http)), http);
    }

    @Test
    void whoever_comes_back_when_the_proof_has_grown_old_proves_again_and_links_nothing() {
        String own = admitted("Dröjer Prov", "Partille kommun");
        Http http = signedInThere(own, Instant.now().minusSeconds(15 * 60 - 15));
        String subject = subject();
        String callback = linking(http, subject);
        Until.holds("the proof has grown old", () -> http.get(PASSKEYS).body().contains(LONG_AGO));
        assertThat(location(http.get(callback))).endsWith("/account/confirm.xhtml?to=%2Faccount%2Fpasskeys.xhtml");
        assertOpensNothing(subject);
    }

    @Test
    void whoever_has_signed_in_meanwhile_in_the_same_browser_is_not_linked() {
        String subject = subject();
        Http http = portal.http().signIn("lasare.molndal");
        String callback = linking(http, subject);
        http.signIn("ordf.boras");
        assertThat(location(http.get(callback))).contains("fault=replayed");
        assertOpensNothing(subject);
    }

    @Test
    void while_the_provider_is_down_the_other_ways_in_stand_open() {
        String subject = admitted("Nere Prov", "Partille kommun");
        provider.is(subject, Map.of());
        Http http = portal.http();
        String callback = throughProvider(http);
        provider.isDown();
        assertFault("down", "svarar inte just nu", http.get(callback), http);
        assertFault("replayed", "redan använd", http.get(callback), http);
        assertThat(portal.http().signIn("lasare.molndal").get(SETTINGS).statusCode()).isEqualTo(200);
        provider.is(subject, Map.of());
        Http later = portal.http();
        assertThat(location(later.get(throughProvider(later)))).endsWith("/group/list.xhtml");
    }

    @Test
    void a_provider_that_exchanges_no_codes_or_shows_no_keys_is_said_to_be_down() {
        String subject = admitted("Halvt Nere", "Partille kommun");
        provider.is(subject, Map.of());
        provider.isDown("/token");
        Http codes = portal.http();
        assertFault("down", "svarar inte just nu", codes.get(throughProvider(codes)), codes);
        provider.is(subject, Map.of());
        provider.rotate();
        provider.isDown("/jwks");
        Http keys = portal.http();
        assertFault("down", "svarar inte just nu", keys.get(throughProvider(keys)), keys);
        provider.is(subject, Map.of());
        Http later = portal.http();
        assertThat(location(later.get(throughProvider(later)))).endsWith("/group/list.xhtml");
    }

    @Test
    void strength_is_asked_for_and_a_lower_or_an_unknown_one_is_refused() {
        String subject = admitted("Stark Prov", "Partille kommun");
        provider.is(subject, Map.of());
        Http http = portal.http();
        assertThat(location(http.get(throughProvider(http)))).endsWith("/group/list.xhtml");
        assertThat(provider.lastAsked()).containsEntry("acr_values", STRONG + " " + STRONGER);
        provider.says(Map.of("acr", STRONGER));
        Http stronger = portal.http();
        assertThat(location(stronger.get(throughProvider(stronger)))).endsWith("/group/list.xhtml");
        provider.says(Map.of("acr", "urn:prov:password"));
        Http weak = portal.http();
        assertFault("weak", "kräver en säkrare inloggning", weak.get(throughProvider(weak)), weak);
        provider.is(subject, Map.of());
        provider.saysNothingOf("acr");
        Http unknown = portal.http();
        assertFault("weak", "kräver en säkrare inloggning", unknown.get(throughProvider(unknown)), unknown);
    }

    @Test
    void a_sign_in_there_is_not_older_than_a_session_here_may_be() {
        String subject = admitted("Gammal Inloggning", "Partille kommun");
        long now = Instant.now().getEpochSecond();
        provider.is(subject, Map.of());
        provider.says(Map.of("auth_time", now - 11 * 3600));
        Http recent = portal.http();
        assertThat(location(recent.get(throughProvider(recent)))).endsWith("/group/list.xhtml");
        assertThat(provider.lastAsked()).containsEntry("max_age", "43200");
        provider.says(Map.of("auth_time", now - 13 * 3600));
        Http old = portal.http();
        assertFault("stale", "för länge sedan", old.get(throughProvider(old)), old);
    }

    /** Signs in through the provider, where it was done at this moment; null for one that does not say when. */
    private static Http signedInThere(String subject, Instant when) {
        provider.is(subject, Map.of());
        if (when == null) {
            provider.saysNothingOf("auth_time");
        } else {
            provider.says(Map.of("auth_time", when.getEpochSecond()));
        }
        Http http = portal.http();
        assertThat(location(http.get(throughProvider(http)))).endsWith("/group/list.xhtml");
        provider.is(subject, Map.of());
        return http;
    }

    @Test
    void a_sign_in_there_proves_who_it_is_only_while_it_is_fresh_and_said_when_it_was() {
        String subject = admitted("Färsk Prov", "Partille kommun");
        Instant now = Instant.now();
        assertThat(signedInThere(subject, now.minusSeconds(10 * 60)).get(PASSKEYS).body()).doesNotContain(LONG_AGO);
        for (Instant when : new Instant[]{now.minusSeconds(16 * 60), null}) {
            Http http = signedInThere(subject, when);
            assertThat(http.get(PASSKEYS).body()).as("signed in there: " + when).contains(LONG_AGO);
            assertThat(location(http.get("provider/start?link=true&csrf=" + http.csrf())))
                    .endsWith("/account/confirm.xhtml?to=%2Faccount%2Fpasskeys.xhtml");
        }
    }

    /** Goes to the provider to prove who it is, and comes back; where the way leads. */
    private static String proving(Http http, Runnable there) {
        HttpResponse<String> start = http
                .get("provider/start?prove=true&to=%2Faccount%2Fpasskeys.xhtml&csrf=" + http.csrf());
        assertThat(location(start)).startsWith(provider.issuer() + "/authorize?");
        there.run();
        return location(http.get(elsewhere(location(start))));
    }

    @Test
    @DisplayName("Whoever signed in there long ago confirms with the provider, which asks anew who it is")
    void whoever_signed_in_there_long_ago_confirms_with_the_provider() {
        String subject = admitted("Bekräftar Prov", "Partille kommun");
        Http http = signedInThere(subject, Instant.now().minusSeconds(20 * 60));
        assertThat(http.get("account/confirm.xhtml?to=%2Faccount%2Fpasskeys.xhtml").body())
                .contains("Bekräfta hos Kommuninloggning");
        assertThat(location(http.get("provider/start?prove=true&to=%2Faccount%2Fpasskeys.xhtml&csrf=guessed")))
                .endsWith("/account/confirm.xhtml?to=%2Faccount%2Fpasskeys.xhtml");
        assertThat(proving(http, () -> provider.is(subject, Map.of()))).endsWith("/account/passkeys.xhtml");
        assertThat(provider.lastAsked()).containsEntry("prompt", "login").containsEntry("max_age", "0");
        assertThat(http.get(PASSKEYS).body()).contains("Tack. Nu kan du göra ändringen.").doesNotContain(LONG_AGO);
    }

    @Test
    void whoever_has_a_password_and_no_link_to_the_provider_is_not_sent_there_to_confirm() {
        Http http = portal.http().signIn("lasare.molndal");
        assertThat(http.get("account/confirm.xhtml").body()).doesNotContain("Bekräfta hos Kommuninloggning");
    }

    private static void assertNotProved(String fault, String words, Http http, Runnable there) {
        String back = proving(http, there);
        assertThat(back).endsWith("/account/confirm.xhtml?to=%2Faccount%2Fpasskeys.xhtml&fault=" + fault);
        assertThat(http.get(back.substring(back.indexOf("account/"))).body()).contains(words)
                .contains("id=\"password\"");
        assertThat(http.get(PASSKEYS).body()).contains(LONG_AGO);
    }

    @Test
    void a_sign_in_there_that_was_not_made_anew_confirms_nothing() {
        String subject = admitted("Gammalt Intyg", "Partille kommun");
        Http http = signedInThere(subject, Instant.now().minusSeconds(20 * 60));
        assertNotProved("notAnew", "intygade inte att du loggade in där just nu", http,
                () -> provider.says(Map.of("auth_time", Instant.now().minusSeconds(5 * 60).getEpochSecond())));
        provider.is(subject, Map.of());
        assertNotProved("notAnew", "intygade inte att du loggade in där just nu", http,
                () -> provider.saysNothingOf("auth_time"));
        assertAudited("tjänsten intygade inte att inloggningen var ny");
    }

    @Test
    void somebody_else_there_confirms_nothing() {
        String known = admitted("Någon Annan", "Partille kommun");
        String subject = admitted("Rätt Prov", "Partille kommun");
        Http http = signedInThere(subject, Instant.now().minusSeconds(20 * 60));
        assertNotProved("somebodyElse", "har inte det här kontot", http, () -> provider.is(known, Map.of()));
        assertNotProved("somebodyElse", "har inte det här kontot", http,
                () -> provider.is(subject(), claims("Helt Okänd", "Partille kommun")));
        assertAudited("inloggningen hos tjänsten hör inte till kontot");
    }

    @Test
    void a_token_that_lacks_what_makes_it_believable_is_refused() {
        String subject = admitted("Halv Prov", "Partille kommun");
        for (String claim : List.of("sub", "iss", "aud", "nonce", "exp", "iat")) {
            provider.is(subject, Map.of());
            provider.saysNothingOf(claim);
            Http http = portal.http();
            assertFault("untrusted", "kunde inte godtas", http.get(throughProvider(http)), http);
        }
        provider.is(subject, Map.of());
        Http http = portal.http();
        assertThat(location(http.get(throughProvider(http)))).endsWith("/group/list.xhtml");
    }

    /** The secret of an invitation to read for Partille, handed over. */
    private static String invited(String mail) {
        Http admin = portal.http().signIn("sysadmin");
        String organisation = admin.get("organisation/list.xhtml?name=Partille").body().replaceAll(
                "(?s).*?/organisation/view\\.xhtml\\?id=([0-9]+)\"[^>]*>(?:<[^>]*>)*Partille kommun.*", "$1");
        String page = admin.submit("person/invite.xhtml", "inviting", "invite",
                Map.of("mail", mail, "displayName", "Bjuden Prov", "organisation", organisation, "role", "READER",
                        "title", "", "language", "SV", "byMail", "false"))
                .body();
        Matcher token = Pattern.compile("/open/invitation\\.xhtml\\?token=([A-Za-z0-9_-]+)").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private static Map<String, Object> vouched(String mail) {
        return Map.of("name", "Bjuden Vid Namn", "email", mail, "email_verified", true);
    }

    /** Accepts through the provider; where the way back leads. */
    private static String accepting(String token, Http http) {
        HttpResponse<String> start = http.get("provider/start?invitation=" + token + "&csrf=" + secret(http));
        return location(http.get(elsewhere(location(start))));
    }

    private static void assertRefusedOffer(String fault, String words, String token, Http http) {
        String back = accepting(token, http);
        assertThat(back).endsWith("/open/invitation.xhtml?token=" + token + "&fault=" + fault);
        assertThat(http.get("open/invitation.xhtml?token=" + token + "&fault=" + fault).body()).contains(words);
        assertThat(http.get(SETTINGS).statusCode()).as("nobody has signed in").isNotEqualTo(200);
    }

    @Test
    @DisplayName("J8.2 an invitation is accepted with the organisation's sign-in, which opens the account from then on")
    void an_invitation_is_accepted_through_the_provider() {
        String token = invited("bjuden.ett@prov.example");
        String subject = subject();
        provider.is(subject, vouched("Bjuden.Ett@prov.example"));
        Http http = portal.http();
        assertThat(http.get("open/invitation.xhtml?token=" + token).body()).contains("Ta emot med Kommuninloggning");
        assertThat(accepting(token, http)).endsWith("/index.xhtml");
        assertThat(http.get("index.xhtml").body()).contains("Välkommen. Platsen är din.").contains("Bjuden Vid Namn");
        assertThat(http.get(SETTINGS).body()).contains("läsare").contains("Partille kommun");
        Http later = portal.http();
        assertThat(location(later.get(throughProvider(later)))).endsWith("/group/list.xhtml");
        Http again = portal.http();
        assertThat(accepting(token, again)).endsWith("/open/invitation.xhtml?token=" + token);
        assertThat(again.get("open/invitation.xhtml?token=" + token).body()).contains("Länken är redan använd.");
    }

    @Test
    void another_sign_in_than_the_one_invited_is_refused_and_told_what_to_do() {
        String token = invited("bjuden.tva@prov.example");
        provider.is(subject(), vouched("nagon.annan@prov.example"));
        Http another = portal.http();
        assertRefusedOffer("another", "Logga in där med rätt konto", token, another);
        assertThat(another.get("open/invitation.xhtml?token=" + token).body()).contains("id=\"password\"");
        String known = admitted("Känd Redan", "Partille kommun");
        provider.is(known, vouched("kand.redan@prov.example"));
        assertRefusedOffer("another", "en annan e-postadress", token, portal.http());
        provider.is(subject(), vouched("bjuden.tva@prov.example"));
        assertThat(accepting(token, portal.http())).endsWith("/index.xhtml");
    }

    @Test
    void an_address_that_the_provider_has_not_verified_accepts_nothing() {
        String token = invited("bjuden.tre@prov.example");
        provider.is(subject(),
                Map.of("name", "Ej Prövad", "email", "bjuden.tre@prov.example", "email_verified", false));
        assertRefusedOffer("unverified", "Välj ett lösenord här i stället", token, portal.http());
        provider.is(subject(), Map.of("name", "Utan Adress"));
        assertRefusedOffer("unverified", "säger inte vilken e-postadress", token, portal.http());
    }

    @Test
    void the_account_of_an_address_is_not_opened_by_accepting_for_it() {
        String token = invited("lasare.molndal@demo.example");
        provider.is(subject(), vouched("lasare.molndal@demo.example"));
        assertRefusedOffer("known", "Det finns redan ett konto", token, portal.http());
        String another = admitted("Har Eget Konto", "Partille kommun");
        provider.is(another, vouched("lasare.molndal@demo.example"));
        assertRefusedOffer("another", "Logga in där med rätt konto", token, portal.http());
        assertAudited("ett annat konto än det inbjudna");
    }

    /** The secret of an invitation to follow in a seat, handed over. */
    private static String invitedToFollow(String seat, String mail) {
        String page = portal.http().signIn("ordf.boras").submit("person/invite.xhtml?seat=" + seat + "&as=FOLLOW",
                "inviting", "invite", Map.of("mail", mail, "displayName", "Efter Prov", "from",
                        LocalDate.now(ZoneId.of("Europe/Stockholm")).toString(), "language", "SV", "byMail", "false"))
                .body();
        Matcher token = Pattern.compile("/open/invitation\\.xhtml\\?token=([A-Za-z0-9_-]+)").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    /** A seat of the chair's group, not the chair's own. */
    private static String memberSeat() {
        Http chair = portal.http().signIn("ordf.boras");
        Set<String> groups = numbers("/group/view\\.xhtml\\?id=([0-9]+)", chair.get("group/list.xhtml").body());
        List<String> seats = groups.stream().flatMap(group -> numbers("/organisation/change\\.xhtml\\?id=([0-9]+)",
                chair.get("group/view.xhtml?id=" + group).body()).stream()).toList();
        assertThat(seats).hasSizeGreaterThan(1);
        return seats.get(seats.size() - 1);
    }

    private static Set<String> numbers(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void assertAudited(String why) {
        Http admin = portal.http().signIn("sysadmin");
        Until.holds("the refusal is in the audit log", () -> admin
                .get("administration/audit.xhtml?act=provider.refused").body().contains(why + ", från 127.0.0.1"));
    }

    @Test
    void a_seat_that_has_passed_to_another_meanwhile_is_said_and_audited() {
        String seat = memberSeat();
        String first = invitedToFollow(seat, "efter.ett@prov.example");
        String second = invitedToFollow(seat, "efter.tva@prov.example");
        provider.is(subject(), vouched("efter.ett@prov.example"));
        assertThat(accepting(first, portal.http())).endsWith("/index.xhtml");
        provider.is(subject(), vouched("efter.tva@prov.example"));
        assertRefusedOffer("seatPassed", "Platsen har lämnats till någon annan", second, portal.http());
        assertAudited("platsen hade lämnats till någon annan");
    }

    @Test
    void whoever_has_an_account_by_the_provider_takes_a_further_seat_with_it() {
        String subject = admitted("Flera Platser", "Härryda kommun");
        provider.is(subject, vouched("flera.platser@prov.example"));
        String token = invited("flera.platser@prov.example");
        Http http = portal.http();
        assertThat(accepting(token, http)).endsWith("/index.xhtml");
        assertThat(http.get(SETTINGS).body()).contains("Härryda kommun").contains("Partille kommun");
    }

    @Test
    void an_invitation_waits_while_the_provider_is_down_and_a_password_accepts_it() {
        String token = invited("bjuden.fyra@prov.example");
        provider.is(subject(), vouched("bjuden.fyra@prov.example"));
        provider.isDown("/token");
        Http http = portal.http();
        assertRefusedOffer("down", "svarar inte just nu", token, http);
        assertThat(http.submit("open/invitation.xhtml?token=" + token, "accepting", "accept",
                Map.of("displayName", "Bjuden Fyra", "title", "", "password", "hästen åt blå gardiner")).statusCode())
                .isEqualTo(302);
        assertThat(http.get(SETTINGS).body()).contains("Partille kommun");
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
        String token = invited("bjuden.sex@prov.example");
        String subject = admitted("Lina Läsare", "Partille kommun");
        provider.is(subject, Map.of());
        try (Chromium chromium = new Chromium(); Browser reader = chromium.browser(portal.address())) {
            reader.open("sign-in.xhtml").assertAccessibleEverywhere().screenshots("sign-in-provider");
            reader.open("open/invitation.xhtml?fault=another&token=" + token).assertAccessibleEverywhere()
                    .screenshots("invitation-provider");
            reader.open("sign-in.xhtml").follow("Logga in med Kommuninloggning");
            reader.page().waitForURL("**/index.xhtml");
            reader.open("account/settings.xhtml");
            assertThat(reader.text()).contains("läsare").contains("Partille kommun");
            reader.open("account/confirm.xhtml?to=/account/settings.xhtml&fault=notAnew").assertAccessibleEverywhere()
                    .screenshots("confirm-provider");
            reader.follow("Bekräfta hos Kommuninloggning");
            reader.page().waitForURL("**/account/settings.xhtml");
            assertThat(reader.text()).contains("Tack. Nu kan du göra ändringen.");
            reader.open("group/list.xhtml").assertAccessibleEverywhere();
            assertThat(found(reader, FOR_ALL)).as("meant for everybody with an account").contains(FOR_ALL);
            assertThat(found(reader, OF_OTHERS)).as("meant for another group's organisations")
                    .doesNotContain(OF_OTHERS);
            assertThat(found(reader, OF_A_GROUP)).as("meant for a group").doesNotContain(OF_A_GROUP);
            assertThat(found(reader, OF_OWN)).as("meant for the organisations of a group of the own organisation")
                    .contains(OF_OWN);
            reader.open(hidden());
            assertThat(reader.text()).doesNotContain(OF_A_GROUP);
            reader.open("administration/index.xhtml");
            assertThat(reader.heading()).doesNotContain("Administration");
            reader.open("index.xhtml").page()
                    .evaluate("() => document.querySelector(\"form[action='/sign-out']\").submit()");
            reader.page().waitForURL("**/index.xhtml");
            assertThat(provider.left()).isNotEmpty();
        }
    }

    private static String found(Browser reader, String title) {
        reader.open("search.xhtml?q=" + URLEncoder.encode('"' + title + '"', StandardCharsets.UTF_8));
        return reader.all("main .hits-list a").allInnerTexts().toString();
    }

    /** The address of the meeting that only its group reads, as one of the group finds it. */
    private static String hidden() {
        String list = portal.http().signIn("ordf.boras").get(
                "search.xhtml?q=" + URLEncoder.encode('"' + OF_A_GROUP + '"', StandardCharsets.UTF_8)).body();
        Matcher address = Pattern.compile("/(meeting/view\\.xhtml\\?id=[0-9]+)").matcher(list);
        assertThat(address.find()).as("one of the group finds it").isTrue();
        return address.group(1);
    }
}
