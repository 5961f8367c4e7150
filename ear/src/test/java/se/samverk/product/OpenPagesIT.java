package se.samverk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.PortalExtension;

/** What everybody sees without an account. */
@ExtendWith(PortalExtension.class)
class OpenPagesIT {
    private static final List<String> PAGES = List.of("", "sign-in.xhtml", "search.xhtml");

    @Test
    void open_pages_are_accessible_at_every_width_in_both_themes(Browser browser) {
        for (String page : PAGES) {
            browser.open(page);
            assertThat(browser.heading()).as(page).isNotBlank();
            browser.assertAccessibleEverywhere().screenshots("open-" + page.replace(".xhtml", "") + "-page");
        }
    }

    @Test
    void a_page_that_does_not_exist_says_so(Http http) {
        assertThat(http.get("no-such-page.xhtml").statusCode()).isEqualTo(404);
    }
}
