package se.samverk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;

/** The five collaborations as they are met in the portal. Everything was told through the boundaries. */
@ExtendWith(PortalExtension.class)
class DemoIT {
    @ParameterizedTest
    @ValueSource(strings = {"ordf.boras", "ledamot.boras", "sekreterare.boras", "bis.boras", "samordnare.vg",
            "koordinator.nord", "processledare.vk", "lasare.molndal", "granskare.stat", "leder.tromso",
            "referent.tromso", "orgadmin.tromso", "sysadmin"})
    void everybody_is_met_by_something_marked_as_fictitious(String username, Portal portal) {
        assertThat(portal.http().signIn(username).get("index.xhtml").body()).containsPattern("fiktiv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordf.boras", "ledamot.boras", "sekreterare.boras", "bis.boras", "samordnare.vg",
            "koordinator.nord", "processledare.vk", "lasare.molndal", "granskare.stat", "leder.tromso",
            "referent.tromso", "orgadmin.tromso", "sysadmin"})
    void at_least_two_things_wait_for_everybody_by_their_own_seat(String username, Portal portal) {
        String start = portal.http().signIn(username).get("index.xhtml").body();
        Matcher mine = Pattern.compile("(?s)<section[^>]*id=\"mine\".*?</section>").matcher(start);
        assertThat(mine.find()).as("what waits for " + username).isTrue();
        assertThat(Pattern.compile("<li class=\"row").matcher(mine.group()).results()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_report_for_all_members_is_found_by_a_member_and_by_nobody_outside(Portal portal) {
        Http reader = portal.http().signIn("lasare.molndal");
        String found = reader.get("api/search?kind=REPORT&q=" + encoded("SIP-lots")).body();
        assertThat(number("total", found)).isEqualTo(1);
        assertThat(number("total", reader.get("api/search?kind=REPORT&q=suicidprevention").body())).isEqualTo(1);
        Matcher report = Pattern.compile("\"url\":\"([^\"]+)\"").matcher(found);
        assertThat(report.find()).isTrue();
        // Whatever is open and speaks of SIP alone may be offered in its stead.
        String outside = portal.http().get("api/search?q=" + encoded("SIP-lots")).body();
        assertThat(number("withAll", outside)).isZero();
        assertThat(outside).doesNotContain('"' + report.group(1) + '"');
    }

    @Test
    @DisplayName("R9 every figure of the sources, once")
    void figures(Portal portal) {
        Http reader = portal.http().signIn("lasare.molndal");
        // A journey publishes a report of its own in the same portal; its figures are none of the sources'.
        List<String> rows = reader.get("api/search.csv?kind=FIGURE").body().lines().skip(1)
                .filter(row -> !row.contains("Lägesrapport för provet")).toList();
        assertThat(rows).hasSize(33);
        for (String row : List.of("MORE_THAN;2300;;PERSON", "APPROX;250;;PERSON", "APPROX;1300;;VISIT",
                "APPROX;600;;PERSON", "EXACT;16;;EXHIBITOR", "EXACT;2;;SHOWING", "EXACT;7.5;;HP", "EXACT;2;10;DAY",
                "APPROX;20;;PERCENT", "EXACT;75000;;INHABITANT", "EXACT;11;;ORGANISATION")) {
            assertThat(rows).filteredOn(found -> found.startsWith(row)).isNotEmpty();
        }
    }

    @Test
    @DisplayName("R1 SEK 21 200 000 in two records, one NOK record without amount")
    void money(Portal portal) {
        List<String> rows = portal.http().get("api/funding.csv").body().lines().skip(1).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows).filteredOn(row -> row.contains(";SEK;"))
                .anyMatch(row -> row.contains(";20800000;SEK;")).anyMatch(row -> row.contains(";400000;SEK;"))
                .hasSize(2);
        assertThat(rows).filteredOn(row -> row.contains(";;NOK;")).hasSize(1);
    }

    private static long number(String name, String answer) {
        Matcher matcher = Pattern.compile('"' + name + "\":([0-9]+)").matcher(answer);
        assertThat(matcher.find()).as(name + " in " + answer).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
