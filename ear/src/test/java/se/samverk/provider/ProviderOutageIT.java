package se.samverk.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;

/** A portal that starts while its provider does not answer at all, not even about itself. */
class ProviderOutageIT {
    private static TestProvider provider;
    private static Portal portal;

    @BeforeAll
    static void begin() {
        provider = new TestProvider();
        provider.isDown();
        portal = Portal.fresh("provider-outage").withEnvironment("SAMVERK_OIDC_ISSUER", provider.issuer())
                .withEnvironment("SAMVERK_OIDC_CLIENT_ID", TestProvider.CLIENT)
                .withEnvironment("SAMVERK_OIDC_CLIENT_SECRET", TestProvider.SECRET)
                .withEnvironment("SAMVERK_OIDC_NAME", "Kommuninloggning").start();
    }

    @AfterAll
    static void end() {
        portal.close();
        provider.close();
    }

    private static String start(Http http) {
        return http.get("provider/start?csrf=" + ProviderIT.secret(http)).headers().firstValue("Location")
                .orElseThrow();
    }

    @Test
    void the_portal_runs_says_that_the_provider_does_not_answer_and_finds_it_when_it_does() {
        Http http = portal.http();
        assertThat(http.get("sign-in.xhtml").body()).contains("Logga in med Kommuninloggning");
        assertThat(start(http)).endsWith("/sign-in.xhtml?fault=down");
        assertThat(http.get("sign-in.xhtml?fault=down").body())
                .contains("Kommuninloggning svarar inte just nu. Logga in på ett annat sätt")
                .contains("id=\"password\"");
        assertThat(http.signIn("lasare.molndal").get("account/settings.xhtml").statusCode()).isEqualTo(200);
        provider.is("somebody", Map.of());
        assertThat(start(portal.http())).startsWith(provider.issuer() + "/authorize?");
    }
}
