package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.PortalExtension;

/** Somebody without an account looks around. */
@ExtendWith(PortalExtension.class)
class VisitorJourneyIT {
    private static final List<String> FOOTER = List.of("open/accessibility.xhtml", "open/privacy.xhtml",
            "open/cookies.xhtml", "open/contact.xhtml");

    @Test
    @DisplayName("J9.1 and J9.2 the public start page and the pages of the footer")
    void a_visitor_sees_what_the_portal_is_and_its_public_pages(Browser visitor) {
        visitor.open("index.xhtml");
        assertThat(visitor.text()).contains("kommuner, regioner, myndigheter").contains("Senast publicerat");
        visitor.screenshots("visitor-start");
        visitor.assertAccessibleEverywhere();
        for (String page : FOOTER) {
            assertThat(visitor.open("index.xhtml").all("footer a[href='/" + page + "']").count()).isEqualTo(1);
            visitor.open(page).assertAccessibleEverywhere();
        }
    }

    @Test
    @DisplayName("J9.6 in bokmål all the portal's words change, and content keeps its own language")
    void the_words_change_with_the_language(Browser visitor) {
        visitor.open("group/list.xhtml").press("Norsk bokmål");
        assertThat(visitor.all("html").getAttribute("lang")).isEqualTo("nb");
        assertThat(visitor.all("nav.entries").innerText()).contains("Penger");
        assertThat(visitor.all("main a[href*='/group/view']").first().evaluate("a => a.closest('[lang]').lang"))
                .isIn("sv", "nb");
        visitor.open("index.xhtml").press("English");
        assertThat(visitor.all("nav.entries").innerText()).contains("Money");
        visitor.press("Svenska");
    }

    @Test
    @DisplayName("J9.8 at most three cookies, and only this host is asked")
    void there_are_at_most_three_cookies(Http visitor) {
        for (String page : List.of("index.xhtml", "search.xhtml?q=psykisk", "funding/list.xhtml")) {
            HttpResponse<String> answer = visitor.get(page);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("src=\"http").doesNotContain("href=\"https://fonts");
        }
        assertThat(visitor.cookies()).hasSizeLessThanOrEqualTo(3);
    }
}
