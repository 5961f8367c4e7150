package se.samverk.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.RuleBroken;

class TypedTimeTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("a time is read as people type it")
    @CsvSource({"8.30, 08:30", "08:30, 08:30", "0830, 08:30", "830, 08:30", "' 13.15 ', 13:15", "13:15:40, 13:15",
            "00:00, 00:00"})
    void a_time_is_read_as_people_type_it(String typed, LocalTime time) {
        assertThat(TypedTime.of(typed, "from")).isEqualTo(time);
    }

    @ParameterizedTest(name = "''{0}''")
    @DisplayName("what is no time is refused at its field")
    @ValueSource(strings = {" ", "8", "25.00", "12.60", "12-30", "half past", "1:2:3"})
    void what_is_no_time_is_refused(String typed) {
        assertThatThrownBy(() -> TypedTime.of(typed, "from")).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo("meeting.noTime");
            assertThat(broken.field()).isEqualTo("from");
        });
    }
}
