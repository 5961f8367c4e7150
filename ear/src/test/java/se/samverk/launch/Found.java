package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.harness.Http;

/** What a caller finds, as the measure of whether a portal holds what another one holds. */
final class Found {
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    private Found() {
    }

    /** How many things everybody finds, without an account. */
    static int byEverybody(Http http) {
        return byEverybody(http, "");
    }

    /** How many things everybody finds by a word. */
    static int byEverybody(Http http, String word) {
        HttpResponse<String> answer = http.get("api/search?q=" + word);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher matcher = TOTAL.matcher(answer.body());
        assertThat(matcher.find()).as(answer.body()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
