package se.samverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;

class SearchAddressTest {
    private static SearchAddress address(String q, String amount) {
        return new SearchAddress(q, List.of(), null, null, null, null, amount, null, false, false);
    }

    @Test
    void everything_the_address_says_is_asked_for() {
        SearchAddress full = new SearchAddress("råd", List.of("REPORT", "plan", "nonsense"), 1L, 2L, 2018, "nb",
                "1mkr-", "date", true, true);
        assertThat(full.query()).isEqualTo(new SearchQuery("amount:\"1mkr-\" råd",
                Set.of(SubjectKind.REPORT, SubjectKind.PLAN), 1L, 2L, 2018, Language.NB, SearchQuery.Sort.DATE, true,
                true, 0, SearchQuery.PAGE));
    }

    @Test
    void an_address_that_says_nothing_or_nonsense_asks_for_everything() {
        assertThat(address(null, " ").query()).isEqualTo(SearchQuery.of(""));
        assertThat(new SearchAddress("", List.of("x"), null, null, null, "xx", null, "x", false, false).query())
                .isEqualTo(SearchQuery.of(""));
    }

    @Test
    void an_amount_holds_whatever_the_text_is() {
        assertThat(address(null, ">50000").query().text()).isEqualTo("amount:\">50000\"");
        assertThat(address("\"psykisk", ">5\"0\u201d000").query().text()).isEqualTo("amount:\">5 0 000\" \"psykisk");
        assertThat(address("råd ".repeat(1_000), ">50000").query().text()).startsWith("amount:\">50000\"");
    }
}
