package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Http;
import se.samverk.harness.PortalExtension;

/** The historical facts of the demo, as the running product answers for them. */
@ExtendWith(PortalExtension.class)
class DemoFactsIT {
    @Test
    @DisplayName("R1 SEK 21 200 000 in two records, one NOK record without an amount")
    void the_grants_add_up(Http funder) {
        List<String> rows = funder.signIn("granskare.stat").get("api/funding.csv").body().lines().skip(1)
                .filter(row -> !row.toLowerCase(java.util.Locale.ROOT).contains("fikti")).toList();
        long sum = rows.stream().mapToLong(DemoFactsIT::amount).sum();
        assertThat(sum).isEqualTo(21_200_000);
        assertThat(rows.stream().filter(row -> amount(row) > 0)).hasSize(2);
        assertThat(rows.stream().filter(row -> row.contains("NOK") && amount(row) == 0)).hasSize(1);
    }

    private static long amount(String row) {
        Matcher amount = Pattern.compile(";(20800000|400000)(;|[.,])").matcher(row);
        return amount.find() ? Long.parseLong(amount.group(1)) : 0;
    }

    @Test
    @DisplayName("R9 every figure of the seeds stands in the register with its qualifier and source")
    void the_register_of_figures_is_complete(Http reader) {
        HttpResponse<String> answer = reader.signIn("lasare.molndal").get("api/search.csv?kind=FIGURE");
        List<String> rows = answer.body().lines().toList();
        for (String value : List.of("250", "20", "1300", "600", "16", "60000", "14", "2300", "60", "7.5", "13",
                "1000000", "75000")) {
            assertThat(rows).as("a figure of the value " + value)
                    .anyMatch(row -> row.matches("[A-Z_]*;" + Pattern.quote(value) + "(\\.0+)?;.*"));
        }
        assertThat(rows).anyMatch(row -> row.startsWith("MORE_THAN;2300"));
        assertThat(rows).anyMatch(row -> row.startsWith("APPROX;250"));
        assertThat(rows.stream().skip(1)).as("rows with a source").allMatch(row -> row.split(";", -1).length >= 9);
    }

    @Test
    @DisplayName("R4 the groups of Tromsø: 3 + 3 by competence, 6 and 11 organisations")
    void the_groups_are_composed_as_told(Http reader) {
        reader.signIn("leder.tromso"); // whose words are Norwegian
        String list = reader.get("group/list.xhtml").body();
        assertThat(list).contains("Forbedringsteamet i Troms");
        Matcher link = Pattern.compile("/group/view\\.xhtml\\?id=([0-9]+)").matcher(list);
        boolean composed = false;
        while (link.find()) {
            String page = reader.get("group/view.xhtml?id=" + link.group(1)).body();
            composed |= page.contains("Med erfaringskompetanse") && page.matches("(?s).*<dd[^>]*>\\s*3\\s*</dd>.*");
        }
        assertThat(composed).as("a group with three and three").isTrue();
    }
}
