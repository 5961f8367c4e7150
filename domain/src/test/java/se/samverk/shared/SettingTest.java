package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    @ParameterizedTest
    @CsvSource({"SESSION_IDLE_MINUTES,' 30 ',30", "SESSION_IDLE_MINUTES,005,5", "SESSION_IDLE_MINUTES,480,480",
            "SECOND_FACTOR,EVERYBODY,EVERYBODY", "OPERATOR_EMAIL,portal@ekstad.example,portal@ekstad.example",
            "OPERATOR_PHONE,'',''", "OPERATOR_DECLARATION,'',''",
            "OPERATOR_DECLARATION,https://uustatus.no/7,https://uustatus.no/7"})
    void a_value_is_kept_in_one_form(Setting setting, String typed, String kept) {
        assertThat(setting.checked(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"SESSION_IDLE_MINUTES,4,setting.number", "SESSION_IDLE_MINUTES,481,setting.number",
            "SESSION_IDLE_MINUTES,tjugo,setting.number", "SESSION_IDLE_MINUTES,99999999999,setting.number",
            "SESSION_IDLE_MINUTES,,setting.number", "SECOND_FACTOR,SOME,setting.choice",
            "OPERATOR_NAME,' ',setting.empty", "OPERATOR_EMAIL,portal,setting.email",
            "OPERATOR_DECLARATION,javascript:alert(1),setting.address"})
    void a_value_that_the_setting_cannot_have_is_refused_at_its_field(Setting setting, String typed, String rule) {
        assertThatThrownBy(() -> setting.checked(typed)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo(rule);
            assertThat(broken.field()).isEqualTo("value");
        });
    }

    @Test
    void a_value_longer_than_the_setting_is_refused() {
        assertThatThrownBy(() -> Setting.OPERATOR_PHONE.checked("0".repeat(41))).isInstanceOf(RuleBroken.class)
                .hasMessage("setting.tooLong");
        assertThatThrownBy(() -> Setting.OPERATOR_NAME.checked("Ek\u0007stad")).hasMessage("setting.control");
    }

    @Test
    void nothing_is_written_as_a_dash_in_the_configuration() {
        assertThat(Setting.meant("-")).isEmpty();
        assertThat(Setting.meant("010-123")).isEqualTo("010-123");
    }

    @Test
    void a_name_of_no_setting_is_none() {
        assertThat(Setting.named("INVITATION_DAYS")).isEqualTo(Setting.INVITATION_DAYS);
        assertThat(Setting.named("samverk.db.password")).isNull();
    }
}
