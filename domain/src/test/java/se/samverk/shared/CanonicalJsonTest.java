package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void the_text_follows_from_the_content_and_not_from_the_order_it_was_put_in() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("title", "Lägesrapport");
        one.put("number", 1);
        one.put("absent", null);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("number", 1L);
        other.put("title", "Lägesrapport");

        assertThat(CanonicalJson.write(one)).isEqualTo("{\"number\":1,\"title\":\"Lägesrapport\"}")
                .isEqualTo(CanonicalJson.write(other));
    }

    @Test
    void what_was_written_is_read_back() {
        Map<String, Object> content = new HashMap<>();
        content.put("text", "rad 1\nrad \"2\" \\ \u0007 å – 😀 \u00a0");
        content.put("yes", true);
        content.put("no", false);
        content.put("minus", -400_000L);
        content.put("empty", List.of());
        content.put("nothing", Map.of());
        content.put("list", List.of("a", 1L, Map.of("b", List.of())));

        assertThat(CanonicalJson.read(CanonicalJson.write(content))).isEqualTo(content);
    }

    @Test
    void anything_else_is_refused() {
        for (String text : List.of("", "{", "{}x", "[]", "{\"a\":}", "{\"a\":1.5}", "{\"a\":null}", "{\"a\" :1}",
                "{\"a\":\"\\x\"}", "{\"a\":\"\\u00zz\"}", "{\"a\":tru}", "{\"a\":--}")) {
            assertThatThrownBy(() -> CanonicalJson.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }
}
