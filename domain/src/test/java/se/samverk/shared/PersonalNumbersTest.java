package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"800101-1234", "19800101-1234", "198001011234", "den 800161-1234 (samordningsnummer)",
            "8112189876", "01017000027", "010170 00027"})
    void what_looks_like_a_personal_number_is_found(String text) {
        assertThat(PersonalNumbers.occurIn("Gäller " + text + ".")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"212000-1355", "0703121235", "20 800 000 kr", "2018-03-14", "2018-2020", "940 155 223",
            "p 3–5", "8112189877", "01017000028", "dnr 6438/2008", "kl. 08.30–12.00", ""})
    void other_numbers_pass(String text) {
        assertThat(PersonalNumbers.occurIn("Gäller " + text + ".")).isFalse();
    }
}
