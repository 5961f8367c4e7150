package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Browser;
import se.samverk.harness.Chromium;
import se.samverk.harness.Portal;
import se.samverk.harness.VirtualKey;

/** A portal that demands a second factor, of those who administer or of everybody. */
class DemandedPasskeyIT {
    private static final String READER = "lasare.molndal";

    @Test
    @DisplayName("Who administers makes a passkey before the door opens, and others are not asked")
    void who_administers_makes_a_passkey_before_the_door_opens() {
        try (Portal portal = Portal.fresh("demanded").withEnvironment("SAMVERK_SECOND_FACTOR", "ADMINISTRATORS");
                Chromium chromium = new Chromium();
                Browser browser = chromium.browser(portal.start().address())) {
            browser.signIn(READER);
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
            browser.page().waitForURL("**/account/codes.xhtml");
            assertThat(browser.text()).contains("Passnyckeln är skapad och du är inloggad.");
            assertThat(browser.all("#fresh-codes code").allInnerTexts()).hasSize(10);
            browser.assertAccessibleEverywhere().screenshots("second-step-codes");
            browser.press("Jag har sparat koderna");
            browser.page().waitForURL("**/index.xhtml");
            browser.open("account/codes.xhtml");
            assertThat(browser.text()).contains("Här finns inga koder att visa nu.");
            browser.open("account/passkeys.xhtml");
            assertThat(browser.text()).contains("Portalen kräver det av dig");
            browser.page().context().clearCookies();
            password(browser);
            assertThat(browser.heading()).isEqualTo("Bekräfta att det är du");
            browser.press("Använd passnyckel");
            browser.page().waitForURL("**/index.xhtml");
        }
    }

    @Test
    @DisplayName("Who has nothing that could hold a passkey takes codes, and types the next one at every sign-in")
    void who_has_no_device_takes_codes_instead() {
        try (Portal portal = Portal.fresh("demanded-codes").withEnvironment("SAMVERK_SECOND_FACTOR", "EVERYBODY");
                Chromium chromium = new Chromium();
                Browser browser = chromium.browser(portal.start().address())) {
            password(browser, READER);
            assertThat(browser.text()).contains("Har du ingenting som kan?");
            browser.press("Ta koder i stället");
            List<String> codes = browser.all("#fresh-codes code").allInnerTexts();
            assertThat(codes).hasSize(10);
            browser.press("Jag har sparat koderna");
            browser.page().waitForURL("**/index.xhtml");
            browser.page().context().clearCookies();
            password(browser, READER);
            assertThat(browser.text()).contains("Skriv nu nästa av dina koder.").doesNotContain("Ta koder i stället");
            browser.assertAccessibleEverywhere().screenshots("second-step-code");
            browser.open("account/settings.xhtml");
            assertThat(browser.heading()).as("nobody has signed in yet").isEqualTo("Sidan finns inte");
            password(browser, READER);
            browser.fill("typing:code", "0000-0000-0000-0000-0000-0000").press("Logga in med koden");
            assertThat(browser.text()).contains("Koden stämmer inte, eller är redan använd.");
            browser.fill("typing:code", codes.get(0)).press("Logga in med koden");
            browser.page().waitForURL("**/index.xhtml");
            browser.open("account/passkeys.xhtml");
            assertThat(browser.text()).contains("Portalen kräver det av dig").contains("9 oanvända koder");
        }
    }

    @Test
    @DisplayName("The last passkey stays while two steps are demanded and no code is left, and codes are shown to their own")
    void the_last_passkey_stays_while_two_steps_are_demanded() {
        try (Portal portal = Portal.fresh("demanded-last");
                Chromium chromium = new Chromium();
                Browser admin = chromium.browser(portal.start().address());
                Browser reader = chromium.browser(portal.address());
                Browser shared = chromium.browser(portal.address())) {
            admin.signIn("sysadmin");
            VirtualKey.in(reader.page());
            reader.signIn(READER).open("account/passkeys.xhtml").fill("name", "Telefonen").press("Skapa passnyckel");
            reader.page().getByText("Passnyckeln är skapad.").waitFor();
            demand(admin, "EVERYBODY");
            reader.open("account/passkeys.xhtml").press("Ta bort: Telefonen");
            assertThat(reader.text()).contains("Det är din sista passnyckel, och du har inga oanvända koder.")
                    .contains("inte använd än");
            demand(admin, "NOBODY");
            reader.open("account/passkeys.xhtml").press("Ta bort: Telefonen");
            assertThat(reader.text()).contains("Passnyckeln är borttagen.");

            demand(admin, "ADMINISTRATORS");
            password(shared);
            shared.press("Ta koder i stället");
            assertThat(shared.all("#fresh-codes code").allInnerTexts()).hasSize(10);
            password(shared, READER);
            shared.page().waitForURL("**/index.xhtml");
            shared.open("account/codes.xhtml");
            assertThat(shared.text()).contains("Här finns inga koder att visa nu.");
            shared.press("Fortsätt");
            assertThat(shared.page().url()).endsWith("/index.xhtml");

            password(shared);
            assertThat(shared.heading()).as("halfway in").isEqualTo("Bekräfta att det är du");
            password(shared, READER);
            shared.page().waitForURL("**/index.xhtml");
            shared.open("second-step.xhtml");
            assertThat(shared.heading()).as("nobody's any more").isNotEqualTo("Bekräfta att det är du");
        }
    }

    private static void demand(Browser admin, String choice) {
        admin.open("administration/setting.xhtml?name=SECOND_FACTOR").page().selectOption("#choice", choice);
        admin.press("Visa vad det innebär").press("Spara ändringen");
    }

    private static void password(Browser browser) {
        password(browser, "sysadmin");
    }

    private static void password(Browser browser, String username) {
        browser.open("sign-in.xhtml").fill("username", username).fill("password", Portal.DEMO_PASSWORD);
        browser.page().locator("[id='enter']").click();
        browser.settle();
    }
}
