package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Browser;
import se.samverk.harness.Chromium;
import se.samverk.harness.Portal;
import se.samverk.harness.VirtualKey;

/** A portal that demands a second factor of those who administer. */
class DemandedPasskeyIT {
    @Test
    @DisplayName("Who administers makes a passkey before the door opens, and others are not asked")
    void who_administers_makes_a_passkey_before_the_door_opens() {
        try (Portal portal = Portal.fresh("demanded").withEnvironment("SAMVERK_SECOND_FACTOR", "ADMINISTRATORS");
                Chromium chromium = new Chromium();
                Browser browser = chromium.browser(portal.start().address())) {
            browser.signIn("lasare.molndal");
            assertThat(browser.page().url()).endsWith("/index.xhtml");
            browser.page().context().clearCookies();
            VirtualKey.in(browser.page());
            password(browser);
            assertThat(browser.heading()).isEqualTo("Skapa en passnyckel");
            browser.assertAccessibleEverywhere().screenshots("second-step-make");
            browser.open("administration/index.xhtml");
            assertThat(browser.heading()).as("nobody has signed in yet").doesNotContain("Administration");
            password(browser);
            browser.press("Skapa passnyckel");
            browser.page().waitForURL("**/index.xhtml");
            assertThat(browser.text()).contains("Passnyckeln är skapad och du är inloggad.");
            browser.open("account/passkeys.xhtml");
            assertThat(browser.text()).contains("Portalen kräver det av dig");
            browser.page().context().clearCookies();
            password(browser);
            assertThat(browser.heading()).isEqualTo("Bekräfta att det är du");
            browser.press("Använd passnyckel");
            browser.page().waitForURL("**/index.xhtml");
        }
    }

    private static void password(Browser browser) {
        browser.open("sign-in.xhtml").fill("username", "sysadmin").fill("password", Portal.DEMO_PASSWORD);
        browser.page().locator("[id='enter']").click();
        browser.settle();
    }
}
