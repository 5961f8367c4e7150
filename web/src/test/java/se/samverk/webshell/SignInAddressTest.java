package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.xhtml", "/report/view.xhtml?id=12", "/search.xhtml?q=v%C3%A5rd&page=2#hits",
            "/group/view.xhtml?id=7&back=https://example.org/"})
    void a_path_of_this_portal_is_gone_back_to(String wished) {
        assertThat(SignInAddress.safe(wished)).isEqualTo(wished);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "report", "https://example.org/", "//example.org/", "/\\example.org/",
            "\\\\example.org",
            "javascript:alert(1)", "/a\r\nSet-Cookie: x=1", "/\t/example.org", " /index.xhtml", "/sign-in.xhtml",
            "/sign-in.xhtml?to=/sign-in.xhtml", "/a\u0085b"})
    void anywhere_else_becomes_the_start_page(String wished) {
        assertThat(SignInAddress.safe(wished)).isEqualTo("/index.xhtml");
    }
}
