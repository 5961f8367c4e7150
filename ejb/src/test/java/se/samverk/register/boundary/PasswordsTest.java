package se.samverk.register.boundary;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.RuleBroken;

class PasswordsTest {
    private final Passwords passwords = new Passwords(null, new BreachedPasswords());

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "aaaaaaaaaaaaaaaa", "qwertyuiop123", "123456789012", "samverksamverk",
            "beritberitberit", "iloveyouiloveyou", "ekstadekstad1"})
    void a_password_that_is_guessed_soon_is_refused_at_its_field(String password) {
        assertThatThrownBy(() -> passwords.demandUnguessable(password, "fresh", "berit@ekstad.example", "Berit Ek"))
                .isInstanceOfSatisfying(RuleBroken.class,
                        broken -> Assertions.assertThat(broken.field()).isEqualTo("fresh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elva sorters besök", "tolv andra tecken", "hästen åt blå gardiner", "fRt7-kq2Lm9x"})
    void whatever_else_somebody_likes_is_taken_without_rules_of_composition(String password) {
        assertThatCode(() -> passwords.demandUnguessable(password, "fresh", "berit@ekstad.example", "Berit Ek"))
                .doesNotThrowAnyException();
    }

    @Test
    void one_that_was_stolen_elsewhere_is_refused_however_hard_to_guess() {
        Passwords listed = new Passwords(null, new BreachedPasswords() {
            @Override
            public boolean holds(String password) {
                return "hästen åt blå gardiner".equals(password);
            }
        });
        assertThatThrownBy(() -> listed.demandUnguessable("hästen åt blå gardiner", "fresh"))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    Assertions.assertThat(broken.key()).isEqualTo("account.passwordBreached");
                    Assertions.assertThat(broken.field()).isEqualTo("fresh");
                });
        assertThatCode(() -> listed.demandUnguessable("hästen åt röda gardiner", "fresh")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {73, 200})
    void a_long_one_is_looked_at_quickly(int length) {
        assertThatCode(() -> passwords.demandUnguessable("x7Kåq".repeat(length / 5 + 1).substring(0, length), "fresh"))
                .doesNotThrowAnyException();
    }
}
