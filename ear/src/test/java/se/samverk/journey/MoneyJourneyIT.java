package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.PortalExtension;

/** A funder reviews what was granted, down to the record and what proves it. */
@ExtendWith(PortalExtension.class)
class MoneyJourneyIT {
    @Test
    @DisplayName("J5.1 and J5.2 the sums per currency, the record without an amount, and the record's source")
    void a_funder_sees_sums_and_drills_down_to_the_source(Browser funder) {
        funder.signIn("granskare.stat").open("funding/list.xhtml");
        assertThat(plain(funder.text())).contains("21 200 000").contains("20 800 000").contains("400 000")
                .containsIgnoringCase("belopp ej angivet").contains("utan belopp");
        funder.screenshots("money");
        funder.assertAccessibleEverywhere();
        funder.all("main a[href*='/funding/view.xhtml']").first().click();
        funder.settle();
        assertThat(funder.text()).contains("Bygger på").contains("rad 13");
        funder.screenshots("grant");
        funder.assertAccessibleEverywhere();
    }

    @Test
    @DisplayName("J5.2 the state's record says that the sum is a sum and that its parts are not known")
    void the_states_record_tells_what_is_not_known(Browser funder) {
        funder.signIn("granskare.stat").open("search.xhtml?kind=GRANT&q=20,8+miljoner");
        funder.all("ul.hits-list a").first().click();
        funder.settle();
        assertThat(plain(funder.text())).contains("20 800 000").contains("sammanlagt")
                .containsIgnoringCase("ej angiven");
    }

    @Test
    @DisplayName("J5.3 the unit is chosen in the address")
    void the_unit_can_be_changed(Browser funder) {
        funder.signIn("granskare.stat").open("funding/list.xhtml?unit=tkr");
        assertThat(plain(funder.text())).contains("20 800").contains("tkr");
        funder.open("funding/list.xhtml?unit=mnkr");
        assertThat(plain(funder.text())).contains("20,8").contains("mnkr");
    }

    @Test
    @DisplayName("J5.4 the CSV opens with its letters and with numbers as numbers")
    void the_csv_holds_letters_and_numbers(Http funder) {
        String csv = funder.signIn("granskare.stat").get("api/funding.csv").body();
        assertThat(csv).startsWith("\uFEFF").contains("Göteborgs Stad").contains("20800000").contains("400000")
                .contains("\r\n");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
