package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;

class PreferencesTest {
    @Test
    void a_choice_survives_the_cookie() {
        Preferences chosen = Preferences.parse("").with("nb", "dark");
        assertThat(Preferences.parse(chosen.toCookie(false).getValue())).isEqualTo(chosen);
        assertThat(chosen.language()).isEqualTo(Language.NB);
        assertThat(chosen.theme()).isEqualTo("dark");
    }

    @Test
    void one_choice_leaves_the_other() {
        Preferences dark = Preferences.parse("en.dark");
        assertThat(dark.with("sv", null)).isEqualTo(Preferences.parse("sv.dark"));
        assertThat(dark.with(null, "light")).isEqualTo(Preferences.parse("en.light"));
    }

    @Test
    void what_is_not_a_choice_counts_as_none() {
        for (String odd : new String[]{null, "", "x", "sv", "<script>", "de.pink", "sv.dark.x"}) {
            Preferences none = Preferences.parse(odd);
            assertThat(none.language()).as(odd).isNull();
            assertThat(none.theme()).as(odd).isEqualTo("auto");
        }
    }

    @Test
    void the_cookie_goes_to_no_other_site_and_no_script() {
        Cookie cookie = Preferences.parse("sv.auto").toCookie(true);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void going_back_never_leaves_the_portal() {
        assertThat(PreferenceServlet.localPath("/search.xhtml?q=a%20b")).isEqualTo("/search.xhtml?q=a%20b");
        for (String elsewhere : new String[]{null, "", "https://example.org/", "//example.org", "/\\example.org",
                "/a\r\nSet-Cookie: x=1", "javascript:alert(1)"}) {
            assertThat(PreferenceServlet.localPath(elsewhere)).as(elsewhere).isEqualTo("/");
        }
    }
}
