package se.samverk.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Browser;
import se.samverk.harness.Build;
import se.samverk.harness.Chromium;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.Until;

/** The way in through a real Keycloak, from its own sign-in page and back. Run by {@code -Pkeycloak}. */
class KeycloakCheck {
    private static final String SECRET = "a-secret-of-the-tests";
    private static final String PASSWORD = "kort-men-bara-i-provet";

    private final int port = Build.freePort();
    private final Portal portal = Portal.fresh("keycloak-portal");
    private Process keycloak;

    @BeforeEach
    void begin() throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path realm = home.resolve("data/import/samverk-realm.json");
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, realm("http://localhost:" + portal.port()), StandardCharsets.UTF_8);
        Path log = Build.target("keycloak").resolve("keycloak.log");
        keycloak = new ProcessBuilder("/bin/bash", home.resolve("bin/kc.sh").toString(), "start-dev",
                "--http-host=127.0.0.1", "--http-port=" + port, "--http-management-port=" + Build.freePort(),
                "--db=dev-mem", "--cache=local", "--import-realm", "--hostname=http://localhost:" + port)
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        String issuer = "http://localhost:" + port + "/realms/samverk";
        portal.withEnvironment("SAMVERK_OIDC_ISSUER", issuer).withEnvironment("SAMVERK_OIDC_CLIENT_ID", "samverk")
                .withEnvironment("SAMVERK_OIDC_CLIENT_SECRET", SECRET)
                .withEnvironment("SAMVERK_OIDC_NAME", "Keycloak").start();
        Until.holds("Keycloak answers", () -> answers(issuer));
    }

    private static boolean answers(String issuer) {
        try {
            return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                    .send(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")).build(),
                            BodyHandlers.ofString())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void end() {
        portal.close();
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
    }

    @Test
    void a_person_of_keycloak_asks_is_let_in_and_leaves_both() {
        try (Chromium chromium = new Chromium(); Browser person = chromium.browser(portal.address())) {
            toKeycloak(person);
            assertThat(person.text()).contains("är skickad till din organisations administratör");
            letIn();
            person.open("sign-in.xhtml?to=/account/settings.xhtml").follow("Logga in med Keycloak");
            person.page().waitForURL("**/account/settings.xhtml");
            assertThat(person.text()).contains("läsare").contains("Partille kommun");
            person.page().evaluate("() => document.querySelector(\"form[action='/sign-out']\").submit()");
            person.page().waitForURL("**/index.xhtml");
            toKeycloak(person);
            assertThat(person.page().url()).as("Keycloak has asked for the password again").contains("/index.xhtml");
        }
    }

    private static void toKeycloak(Browser person) {
        person.open("sign-in.xhtml").follow("Logga in med Keycloak");
        person.page().locator("#username").fill("lina");
        person.page().locator("#password").fill(PASSWORD);
        person.page().locator("#kc-login").click();
        person.page().waitForURL(url -> url.contains(".xhtml"));
    }

    private void letIn() {
        Http admin = portal.http().signIn("sysadmin");
        String list = admin.get("organisation/list.xhtml?name=Partille").body();
        String id = list.replaceAll(
                "(?s).*?/organisation/view\\.xhtml\\?id=([0-9]+)\"[^>]*>(?:<[^>]*>)*Partille kommun.*", "$1");
        assertThat(admin.submit("organisation/joining.xhtml?id=" + id, "granting", "grant",
                Map.of("role", "READER")).statusCode()).isEqualTo(302);
    }

    private static String realm(String portal) {
        return """
                {"realm": "samverk", "enabled": true, "sslRequired": "none",
                 "clients": [{"clientId": "samverk", "enabled": true, "protocol": "openid-connect",
                   "publicClient": false, "secret": "%s", "standardFlowEnabled": true,
                   "redirectUris": ["%s/provider/callback"],
                   "attributes": {"pkce.code.challenge.method": "S256", "post.logout.redirect.uris": "%s/index.xhtml",
                     "backchannel.logout.url": "%s/provider/back-channel"},
                   "defaultClientScopes": ["basic", "profile", "email"],
                   "protocolMappers": [{"name": "organisation", "protocol": "openid-connect",
                     "protocolMapper": "oidc-hardcoded-claim-mapper", "config": {"claim.name": "organisation",
                     "claim.value": "Partille kommun", "jsonType.label": "String", "id.token.claim": "true"}}]}],
                 "users": [{"username": "lina", "enabled": true, "firstName": "Lina", "lastName": "Prov",
                   "email": "lina@prov.example", "emailVerified": true,
                   "credentials": [{"type": "password", "value": "%s"}]}]}
                """.formatted(SECRET, portal, portal, portal, PASSWORD);
    }
}
