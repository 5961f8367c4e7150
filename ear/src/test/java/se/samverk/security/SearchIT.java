package se.samverk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.InContainer;
import se.samverk.harness.Until;
import se.samverk.matrix.People;

/** Hidden content is no hit, no count, no facet and no suggestion. */
@ArquillianTest
@RunAsClient
class SearchIT {
    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void a_visitor_finds_nothing_of_a_report_for_members() {
        String members = People.path("/attachment/view.xhtml", "own group, members");
        People.path("GET /api/search", "own group, members");
        Http visitor = People.visitor();
        Http reader = People.signedIn("reader");
        // The address may go on with the part of the file that holds the word.
        Pattern hit = Pattern.compile("\"url\":\"/" + Pattern.quote(members) + "(?![0-9])");
        String asked = "api/search?q=underlag&limit=100";
        Until.holds("the attachment is found by a reader", () -> hit.matcher(reader.get(asked).body()).find());
        assertThat(visitor.get(asked).body()).doesNotContainPattern(hit);
        for (String answer : List.of(visitor.get(asked).body(), reader.get(asked).body())) {
            assertThat(count(answer, "\"snippet\":")).isEqualTo(total(answer));
            assertThat(facet(answer, "ATTACHMENT")).isEqualTo(count(answer, "\"url\":\"/attachment/"));
        }
        assertThat(total(visitor.get(asked).body())).isLessThan(total(reader.get(asked).body()));
    }

    @Test
    void totals_and_facets_count_only_what_the_caller_may_read() {
        People.path("/report/view.xhtml", "own group, draft");
        String group = "api/search?q=medarbetare&limit=100";
        Http chair = People.signedIn("chair");
        Http other = People.signedIn("other");
        Until.holds("the draft is found by its chair",
                () -> total(chair.get(group).body()) > total(other.get(group).body()));
        String seen = other.get(group).body();
        assertThat(count(seen, "\"snippet\":")).isEqualTo(total(seen));
        assertThat(total(seen)).isLessThan(total(chair.get(group).body()));
        assertThat(seen).contains("\"correctedTo\":\"\"", "\"suggestion\":\"\"");
    }

    @Test
    void groups_are_counted_within_one_organisation_and_only_what_the_caller_may_read() {
        String draft = People.number(People.path("/report/view.xhtml", "own group, draft"));
        Http chair = People.signedIn("chair");
        Http other = People.signedIn("other");
        String asked = "api/search?q=medarbetare&limit=100";
        Pattern hit = Pattern.compile("\"group\":\"([^\"]+)\",\"id\":" + draft
                + ",\"kind\":\"REPORT\",\"language\":\"[a-z]+\",\"organisation\":\"([^\"]+)\"");
        Until.holds("the draft is found by its chair", () -> hit.matcher(chair.get(asked).body()).find());
        String all = chair.get(asked).body();
        assertThat(all).doesNotContain("\"group\":[");
        Matcher found = hit.matcher(all);
        assertThat(found.find()).isTrue();
        String group = found.group(1);
        String within = asked + "&org="
                + number(all, "\"label\":\"" + Pattern.quote(found.group(2)) + "\",\"value\":\"([0-9]+)\"");
        String seen = chair.get(within).body();
        String hidden = other.get(within).body();
        assertThat(seen).contains("\"group\":[");
        assertThat(hidden).contains("\"group\":[").doesNotContain("\"id\":" + draft + ",\"kind\":\"REPORT\"");
        assertThat(grouped(seen, group)).isEqualTo(hitsOf(seen, group)).isGreaterThan(grouped(hidden, group));
        assertThat(grouped(hidden, group)).isEqualTo(hitsOf(hidden, group));
    }

    /** How many the answer counts for a group. */
    private static int grouped(String answer, String group) {
        return number(answer, "\"group\":\\[[^\\]]*?\"count\":([0-9]+),\"label\":\"" + Pattern.quote(group) + "\"");
    }

    private static int hitsOf(String answer, String group) {
        assertThat(total(answer)).isLessThan(100);
        return count(answer, "\"group\":\"" + group + "\",\"id\":");
    }

    @Test
    void no_score_leaves_the_server() {
        String answer = People.signedIn("chair").get("api/search?q=samordning").body();
        assertThat(total(answer)).isPositive();
        assertThat(answer).doesNotContainIgnoringCase("score").doesNotContain("audience", "draft:group", "group:");
    }

    private static int total(String answer) {
        return number(answer, "\"total\":([0-9]+)");
    }

    private static int facet(String answer, String value) {
        return number(answer, "\"count\":([0-9]+),\"label\":\"[^\"]*\",\"value\":\"" + value + "\"");
    }

    private static int number(String answer, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(answer);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static int count(String answer, String part) {
        return answer.split(Pattern.quote(part), -1).length - 1;
    }
}
