package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.VirtualKey;

/** Passkeys and recovery codes, with an authenticator in the browser. */
@ExtendWith(PortalExtension.class)
class PasskeyJourneyIT {
    private static final String PERSON = "processledare.vk";

    @Test
    @DisplayName("A passkey is made, opens alone and after the password, and a code stands in for it once")
    void a_passkey_opens_alone_and_after_the_password(Browser browser) {
        VirtualKey key = VirtualKey.in(browser.page());
        browser.signIn(PERSON).open("account/passkeys.xhtml");
        assertThat(browser.text()).contains("0 oanvända koder");
        browser.fill("name", "Arbetsdatorn").press("Skapa passnyckel");
        browser.page().waitForURL("**/account/passkeys.xhtml");
        browser.page().getByText("Passnyckeln är skapad.").waitFor();
        assertThat(browser.text()).contains("Arbetsdatorn").contains("inte använd än");
        browser.press("Skapa koder");
        List<String> codes = browser.all("#fresh-codes code").allInnerTexts();
        assertThat(codes).hasSize(10);
        browser.assertAccessibleEverywhere().screenshots("passkeys");
        browser.press("Kräv passnyckel");
        assertThat(browser.text()).contains("Passnyckel krävs nu efter lösenordet.").doesNotContain(codes.get(0));

        leave(browser).open("sign-in.xhtml").press("Logga in med passnyckel");
        browser.page().waitForURL("**/index.xhtml");
        browser.open("account/passkeys.xhtml");
        assertThat(browser.text()).contains("senast använd");

        password(leave(browser));
        assertThat(browser.heading()).isEqualTo("Bekräfta att det är du");
        browser.assertAccessibleEverywhere().screenshots("second-step");
        browser.open("account/settings.xhtml");
        assertThat(browser.heading()).as("nobody has signed in yet").isEqualTo("Sidan finns inte");
        password(browser);
        browser.press("Använd passnyckel");
        browser.page().waitForURL("**/index.xhtml");

        key.forget();
        password(leave(browser));
        browser.fill("code", codes.get(0)).press("Logga in med koden");
        assertThat(browser.text()).contains("Du loggade in med en återställningskod");
        password(leave(browser));
        browser.fill("code", codes.get(0)).press("Logga in med koden");
        assertThat(browser.text()).contains("Koden stämmer inte, eller är redan använd.");
        browser.fill("code", codes.get(1)).press("Logga in med koden");

        browser.open("account/passkeys.xhtml");
        assertThat(browser.text()).contains("8 oanvända koder");
        browser.press("Sluta kräva passnyckel").press("Ta bort: Arbetsdatorn");
        assertThat(browser.text()).contains("Passnyckeln är borttagen.").doesNotContain("Arbetsdatorn");
        leave(browser).signIn(PERSON);
    }

    @Test
    @DisplayName("A key that does not recognise its holder, or a browser without keys, says what to do instead")
    void what_cannot_be_used_is_said_in_words(Browser browser) {
        VirtualKey key = VirtualKey.in(browser.page());
        key.recognisesHolder(false);
        browser.open("sign-in.xhtml").press("Logga in med passnyckel");
        browser.page().getByText("Ingen passnyckel användes.").waitFor();
        browser.assertAccessibleEverywhere().screenshots("passkey-stopped");
        browser.page().evaluate("() => { delete window.PublicKeyCredential; }");
        browser.press("Logga in med passnyckel");
        browser.page().getByText("Den här webbläsaren kan inte använda passnycklar.").waitFor();
        assertThat(browser.page().url()).contains("sign-in.xhtml");
    }

    private static void password(Browser browser) {
        browser.open("sign-in.xhtml").fill("username", PERSON).fill("password", Portal.DEMO_PASSWORD);
        browser.page().locator("[id='enter']").click();
        browser.settle();
    }

    /** Leaves as by the button in the account menu. */
    private static Browser leave(Browser browser) {
        browser.page().evaluate("() => document.querySelector(\"form[action='/sign-out']\").submit()");
        browser.page().waitForURL("**/index.xhtml");
        return browser.settle();
    }
}
