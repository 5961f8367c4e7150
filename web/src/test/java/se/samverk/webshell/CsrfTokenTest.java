package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsrfTokenTest {

    @Test
    void a_token_is_right_only_as_a_whole_and_only_for_its_session() {
        CsrfToken token = new CsrfToken();
        String value = token.getValue();
        assertThat(token.isRight(value)).isTrue();
        assertThat(token.isRight(null)).isFalse();
        assertThat(token.isRight("")).isFalse();
        assertThat(token.isRight(value.substring(1))).isFalse();
        assertThat(token.isRight(value + "x")).isFalse();
        assertThat(new CsrfToken().isRight(value)).isFalse();
        assertThat(value).hasSize(43).matches("[A-Za-z0-9_-]+");
    }
}
