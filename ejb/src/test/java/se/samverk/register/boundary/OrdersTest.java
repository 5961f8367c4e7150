package se.samverk.register.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;

/** What an order must hold before anything is looked up: names and passwords. */
class OrdersTest {
    private static final String LONG_ENOUGH = "tolv tecken!";
    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider().configure()
            .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    private static List<String> wrong(Object order) {
        return VALIDATOR.validate(order).stream().map(ConstraintViolation::getPropertyPath).map(Object::toString)
                .distinct().toList();
    }

    private static CreateAccount account(String username, String password) {
        return new CreateAccount(username, "Anna", null, password);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "kort", "elva tecken", "              "})
    void a_password_has_at_least_twelve_characters_that_are_not_all_spaces(String password) {
        assertThat(wrong(account("anna", password))).containsExactly("password");
        assertThat(wrong(new ChangePassword("nuvarande", password, "192.0.2.1"))).containsExactly("fresh");
    }

    @Test
    void twelve_characters_of_any_kind_are_enough_and_two_hundred_are_not_too_many() {
        for (String password : List.of(LONG_ENOUGH, "x".repeat(200), "lösenord på svenska")) {
            assertThat(wrong(account("anna", password))).isEmpty();
            assertThat(wrong(new ChangePassword("nuvarande", password, "192.0.2.1"))).isEmpty();
        }
        assertThat(wrong(account("anna", "x".repeat(201)))).containsExactly("password");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ab", "anna svensson", "anna\nsvensson", "<anna>", "änna"})
    void a_username_is_one_plain_word(String username) {
        assertThat(wrong(account(username, LONG_ENOUGH))).containsExactly("username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "anna.svensson@ekstad.example", "A+b_c-1"})
    void an_address_is_a_username_too(String username) {
        assertThat(wrong(account(username, LONG_ENOUGH))).isEmpty();
    }

    @Test
    void the_first_administrator_is_asked_for_everything_at_once() {
        assertThat(wrong(new BecomeAdministrator("", account("ab", "kort"),
                new RegisterOrganisation(null, " ", Country.SE, null, null)))).containsExactlyInAnyOrder("token",
                        "account.username", "account.password", "organisation.kind", "organisation.name");
        assertThat(wrong(new BecomeAdministrator("token", account("anna", LONG_ENOUGH),
                new RegisterOrganisation(OrganisationKind.REGION, "Region", Country.SE, null, null)))).isEmpty();
    }
}
