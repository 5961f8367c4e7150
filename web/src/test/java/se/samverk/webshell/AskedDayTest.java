package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedDayTest {
    @Test
    void a_day_is_read_as_it_stands_in_an_address() {
        assertThat(AskedDay.of(" 2024-02-29 ")).isEqualTo(new AskedDay("2024-02-29", LocalDate.of(2024, 2, 29)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothing_is_no_day_and_not_wrong(String typed) {
        assertThat(AskedDay.of(typed).day()).isNull();
        assertThat(AskedDay.of(typed).wrong()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i fjol", "2024-02-30", "31/5 2024", "0000-01-01", "+99999-01-01", "1899-12-31",
            "2100-01-01"})
    void what_is_no_day_of_these_two_centuries_is_wrong(String typed) {
        assertThat(AskedDay.of(typed).day()).isNull();
        assertThat(AskedDay.of(typed).wrong()).isTrue();
    }
}
