package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;

/** An empty portal: its first administrator is shown the way until there is a collaboration. */
@ExtendWith(PortalExtension.class)
class FirstStepsIT {
    private static final String PASSWORD = "lugna bäckar rinner 7";

    @Test
    void the_first_administrator_is_shown_the_way_to_the_first_collaboration(Browser browser) {
        try (Portal empty = Portal.fresh("first-steps").with("--no-demo").start()) {
            String at = empty.address().toString();
            browser.open(empty.said().lines().map(String::strip).filter(line -> line.contains("token=")).findFirst()
                    .orElseThrow());
            browser.fill("displayName", "Administratören").fill("username", "admin").fill("password", PASSWORD)
                    .fill("name", "Ekdalens region");
            browser.assertAccessibleEverywhere();
            browser.page().locator("[id='enter']").click();
            browser.settle();
            browser.open(at + "sign-in.xhtml").fill("username", "admin").fill("password", PASSWORD);
            browser.page().locator("[id='enter']").click();
            browser.settle();
            assertThat(browser.text()).contains("Kom igång").contains("Läs in organisationerna");
            browser.assertAccessibleEverywhere().screenshots("first-steps");

            browser.follow("Starta en samverkan");
            browser.fill("name", "Samverkan Ekdalen").all("[id='host']")
                    .selectOption(new SelectOption().setLabel("Ekdalens region, Sverige"));
            browser.press("Starta en samverkan");
            assertThat(browser.heading()).isEqualTo("Samverkan Ekdalen");
            browser.open(at + "index.xhtml");
            assertThat(browser.text()).contains("Samverkan Ekdalen").contains("Tillsätt").doesNotContain("Kom igång");
        }
    }
}
