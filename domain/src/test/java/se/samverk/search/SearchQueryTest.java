package se.samverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;

class SearchQueryTest {
    @Test
    void whatever_is_typed_becomes_a_text_that_can_be_searched_for() {
        assertThat(SearchQuery.of(null).text()).isEmpty();
        assertThat(SearchQuery.of("  råd\tom\u0000 stöd \n").text()).isEqualTo("råd om  stöd");
        assertThat(SearchQuery.of("\uD800råd").text()).isEqualTo("råd");
        assertThat(SearchQuery.of("😀".repeat(1_000)).text().codePoints().count()).isEqualTo(SearchQuery.MAX_TEXT);
    }

    @Test
    void pages_outside_the_limits_are_brought_inside() {
        SearchQuery query = SearchQuery.of("råd");
        assertThat(query.withPage(-1, -1)).extracting(SearchQuery::offset, SearchQuery::limit).containsExactly(0, 0);
        assertThat(query.withPage(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .extracting(SearchQuery::offset, SearchQuery::limit)
                .containsExactly(SearchQuery.MAX_OFFSET, SearchQuery.MAX_LIMIT);
    }

    @Test
    void each_change_keeps_everything_else() {
        SearchQuery query = SearchQuery.of("råd").withKinds(Set.of(SubjectKind.REPORT)).withOrganisationId(1L)
                .withGroupId(2L).withYear(2018).withLanguage(Language.SV).withSort(SearchQuery.Sort.DATE)
                .withExact(true).withLoose(true).withPage(20, 10);
        assertThat(query).isEqualTo(new SearchQuery("råd", Set.of(SubjectKind.REPORT), 1L, 2L, 2018, Language.SV,
                SearchQuery.Sort.DATE, true, true, 20, 10));
        assertThat(query.withText("stöd")).isEqualTo(new SearchQuery("stöd", Set.of(SubjectKind.REPORT), 1L, 2L, 2018,
                Language.SV, SearchQuery.Sort.DATE, true, true, 20, 10));
    }
}
