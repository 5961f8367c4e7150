package se.samverk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

class LetterTest {
    private static Letter to(String address) {
        return new Letter(address, Language.SV, "invitation", List.of(), "/open/x.xhtml?token=a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordf@boras.example", "a.b+c@xn--brs-qla.example", "åsa@borås.example", "root@localhost"})
    void one_plain_address_is_an_address(String address) {
        assertThat(to(address).to()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ordf", "a@b@c", "a@b.example,c@d.example", "A <a@b.example>",
            "a@b.example\r\nBcc: c@d",
            "a@b.example\n", "a b@c.example", "a@"})
    void anything_else_is_refused(String address) {
        assertThatThrownBy(() -> to(address)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void an_argument_cannot_begin_a_line() {
        Letter letter = new Letter("a@b.example", Language.SV, "x", List.of("one\r\nBcc: c@d.example"), "/");
        assertThat(letter.arguments()).containsExactly("one Bcc: c@d.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//other.example/", "/\\other.example", "/a b", "/a\nb"})
    void a_link_that_leaves_the_portal_or_breaks_is_refused(String path) {
        assertThatThrownBy(() -> new Letter("a@b.example", Language.SV, "x", List.of(), path))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_link_may_be_written_without_its_first_slash() {
        assertThat(new Letter("a@b.example", Language.SV, "x", List.of(), "open/a.xhtml").path())
                .isEqualTo("/open/a.xhtml");
    }
}
