package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.harness.Browser;
import se.samverk.harness.PortalExtension;

/**
 * Follows the links from Start as different people: every kind of page opens, is accessible and fits. Whoever comes to a
 * kind of page first looks at it at both widths in both themes, the others at each width and in each theme.
 */
@ExtendWith(PortalExtension.class)
class EveryPageIT {
    private static final int MOST_PAGES = 60;
    private static final Set<String> LOOKED_EVERYWHERE = new HashSet<>();

    @ParameterizedTest
    @CsvSource({"ordf.boras, 9", "samordnare.vg, 9", "leder.tromso, 9", "sysadmin, 7"})
    void every_kind_of_page_within_reach_is_accessible(String person, int kinds, Browser browser) {
        browser.signIn(person);
        Deque<String> ahead = new ArrayDeque<>(Set.of("/index.xhtml"));
        Set<String> seen = new HashSet<>();
        Set<String> looked = new TreeSet<>();
        while (!ahead.isEmpty() && seen.size() < MOST_PAGES) {
            String address = ahead.removeFirst();
            String kind = address.replaceAll("[?#].*", "");
            if (!seen.add(address) || looked.contains(kind)) {
                continue;
            }
            Response answer = browser.page().navigate(browser.page().url().replaceAll("(https?://[^/]*).*", "$1")
                    + address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            browser.settle();
            looked.add(kind);
            if (LOOKED_EVERYWHERE.add(kind)) {
                browser.assertAccessibleEverywhere();
            } else {
                browser.assertAccessibleAcross();
            }
            for (Object link : (Iterable<?>) browser.page()
                    .evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")) {
                String href = link.toString();
                boolean page = href.startsWith("/") && href.contains(".xhtml") && !href.startsWith("/sign-in");
                if (page) {
                    ahead.addLast(href.replaceAll("#.*", ""));
                }
            }
        }
        assertThat(looked).hasSizeGreaterThanOrEqualTo(kinds);
    }
}
